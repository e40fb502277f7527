import { compareNumbers, toNumber, type JavaNumber } from '../numbers/arithmetic.ts'
import { wholeNumber } from '../numbers/wholeNumber.ts'
import { javaTypeName } from '../typeName.ts'
import { JavaDecimal, JavaDouble, type JavaValue } from '../value.ts'
import { wrongClass } from './failures.ts'
import { methodTable, type MethodFailure, type MethodTable } from './method.ts'

/** java.lang.Number's and Comparable's, for every class of number; `floatValue` is missing, as there is no Float here. */
export const numberMethods: MethodTable<JavaNumber> = methodTable<JavaNumber>({
  'intValue()': (number) => toInt(number),
  'longValue()': (number) => wholeNumber(BigInt.asIntN(64, toWhole(number, 64))),
  'shortValue()': (number) => (toInt(number) << 16) >> 16,
  'byteValue()': (number) => (toInt(number) << 24) >> 24,
  'doubleValue()': (number) => new JavaDouble(toNumber(number)),
  'compareTo(Object)': (number, args) => compareTo(number, args.value(0)),
})

/** BigInteger and BigDecimal. */
export const bigNumberMethods: MethodTable<JavaNumber> = methodTable<JavaNumber>({
  'signum()': (number) => compareNumbers(number, 0) ?? 0,
  'negate()': negate,
  'abs()': (number) => (compareNumbers(number, 0) === -1 ? negate(number) : number),
})

function negate(number: JavaNumber): JavaNumber {
  if (number instanceof JavaDecimal) return new JavaDecimal(-number.unscaled, number.scale)
  return number instanceof JavaDouble ? new JavaDouble(-number.value) : wholeNumber(-BigInt(number))
}

/** A Double saturates at the type's ends; whole numbers lose their upper bits. */
function toWhole(number: JavaNumber, bits: 32 | 64): bigint {
  if (typeof number === 'number' || typeof number === 'bigint') return BigInt(number)
  if (number instanceof JavaDecimal) {
    const power = 10n ** BigInt(Math.min(Math.abs(number.scale), 20_000))
    return number.scale > 0 ? number.unscaled / power : number.unscaled * power
  }
  const limit = 2n ** BigInt(bits - 1)
  if (Number.isNaN(number.value)) return 0n
  if (number.value >= Number(limit)) return limit - 1n
  return number.value <= -Number(limit) ? -limit : BigInt(Math.trunc(number.value))
}

function toInt(number: JavaNumber): number {
  return Number(BigInt.asIntN(32, toWhole(number, 32)))
}

function compareTo(number: JavaNumber, other: JavaValue): number | MethodFailure {
  if (javaTypeName(other) !== javaTypeName(number)) return wrongClass(other, javaTypeName(number))
  return compareNumbers(number, other) ?? 0
}
