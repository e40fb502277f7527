import { toJavaString } from '../printing/print.ts'
import { JavaDecimal, JavaDouble, type JavaValue } from '../value.ts'
import { addDecimals, compareDecimals, decimalOf, divideDecimals, multiplyDecimals } from './decimalArithmetic.ts'
import { decimalToNumber } from './decimal.ts'
import { isBigInteger, wholeNumber } from './wholeNumber.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

export type JavaNumber = number | bigint | JavaDouble | JavaDecimal

/**
 * `a op b` as Velocity 1.7's MathUtils computes it: whole numbers widen as needed, `7 / 2` is 3, a Double or
 * BigDecimal operand decides the type; `+` with a String joins (a null operand's source text is the caller's to give).
 * Undefined, which is null in Java, for other operands and for division by zero; also where Java throws, which
 * `arithmeticFailure` tells apart.
 *
 * @see org.apache.velocity.runtime.parser.node.MathUtils. Verified: all pairs of 40 numbers against the oracle.
 */
export function arithmetic(op: ArithmeticOperator, a: JavaValue, b: JavaValue): JavaValue | undefined {
  if (typeof a === 'number' && typeof b === 'number') return smallArithmetic(op, a, b)
  if (op === '+' && (typeof a === 'string' || typeof b === 'string')) {
    return a === null || b === null ? undefined : toJavaString(a) + toJavaString(b)
  }
  if (!isJavaNumber(a) || !isJavaNumber(b)) return undefined
  if (isTooLarge(a) || isTooLarge(b) || ((op === '/' || op === '%') && isZero(b))) return undefined
  switch (calculationBase(a, b)) {
    case 'whole':
      return op === '%' && (isBigInteger(a) || isBigInteger(b))
        ? bigIntegerModulo(toBigInt(a), toBigInt(b))
        : wholeArithmetic(op, toBigInt(a), toBigInt(b))
    case 'double':
      return new JavaDouble(doubleArithmetic(op, toNumber(a), toNumber(b)))
    case 'decimal':
      return decimalArithmetic(op, decimalOf(a), decimalOf(b))
  }
}

/**
 * Why `a op b`, or comparing them, which is undefined, ends the template: the exception's message. Undefined where the
 * result is just null.
 */
export function arithmeticFailure(op: ArithmeticOperator | 'compare', a: JavaValue, b: JavaValue): string | undefined {
  if (!isJavaNumber(a) || !isJavaNumber(b) || ((op === '/' || op === '%') && isZero(b))) return undefined
  if (isTooLarge(a) || isTooLarge(b)) return 'BigInteger would overflow supported range'
  switch (calculationBase(a, b)) {
    case 'whole':
      return op === '%' && toBigInt(b) < 0n && (isBigInteger(a) || isBigInteger(b))
        ? 'BigInteger: modulus not positive'
        : undefined
    case 'double':
      return undefined
    case 'decimal':
      if (op === '%') return 'Cannot calculate the modulo of BigDecimals.'
      return decimalOf(a) && decimalOf(b) ? undefined : 'Infinite or NaN'
  }
}

/** MathUtils.compare; undefined unless both are numbers. NaN compares equal to every Double, as there. */
export function compareNumbers(a: JavaValue, b: JavaValue): -1 | 0 | 1 | undefined {
  if (typeof a === 'number' && typeof b === 'number') return order(a, b)
  if (!isJavaNumber(a) || !isJavaNumber(b) || isTooLarge(a) || isTooLarge(b)) return undefined
  switch (calculationBase(a, b)) {
    case 'whole':
      return order(toBigInt(a), toBigInt(b))
    case 'double':
      return order(toNumber(a), toNumber(b))
    case 'decimal':
      return compareDecimals(decimalOf(a), decimalOf(b))
  }
}

export function isJavaNumber(value: JavaValue): value is JavaNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof JavaDouble ||
    value instanceof JavaDecimal
  )
}

/** `doubleValue()`. */
export function toNumber(value: JavaNumber): number {
  if (value instanceof JavaDouble) return value.value
  return value instanceof JavaDecimal ? decimalToNumber(value) : Number(value)
}

/** MathUtils.findCalculationBase; a BigInteger beside a Double makes BigDecimals. */
function calculationBase(a: JavaNumber, b: JavaNumber): 'whole' | 'double' | 'decimal' {
  if (a instanceof JavaDecimal || b instanceof JavaDecimal) return 'decimal'
  if (a instanceof JavaDouble) return b instanceof JavaDouble || !isBigInteger(b) ? 'double' : 'decimal'
  if (b instanceof JavaDouble) return isBigInteger(a) ? 'decimal' : 'double'
  return 'whole'
}

function smallArithmetic(op: ArithmeticOperator, a: number, b: number): number | bigint | undefined {
  switch (op) {
    case '+':
    case '-':
    case '*': {
      const result = op === '+' ? a + b : op === '-' ? a - b : a * b
      return Number.isSafeInteger(result) ? result + 0 : wholeArithmetic(op, BigInt(a), BigInt(b))
    }
    case '/':
      return b === 0 ? undefined : Math.trunc(a / b) + 0
    case '%':
      return b === 0 ? undefined : (a % b) + 0
  }
}

function wholeArithmetic(op: ArithmeticOperator, a: bigint, b: bigint): number | bigint | undefined {
  // MathUtils' check for overflow misses these two, which stay in 64 bits.
  if (a === MINIMUM_LONG && b === -1n && (op === '*' || op === '/')) return a
  switch (op) {
    case '+':
      return wholeNumber(a + b)
    case '-':
      return wholeNumber(a - b)
    case '*':
      return wholeNumber(a * b)
    case '/':
      return wholeNumber(a / b)
    case '%':
      return wholeNumber(a % b)
  }
}

/** BigInteger.mod: never negative, and no negative modulus. */
function bigIntegerModulo(a: bigint, b: bigint): number | bigint | undefined {
  if (b < 0n) return undefined
  const rest = a % b
  return wholeNumber(rest < 0n ? rest + b : rest)
}

function doubleArithmetic(op: ArithmeticOperator, a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
  }
}

function decimalArithmetic(
  op: ArithmeticOperator,
  a: JavaDecimal | undefined,
  b: JavaDecimal | undefined,
): JavaDecimal | undefined {
  if (!a || !b) return undefined
  switch (op) {
    case '+':
      return addDecimals(a, b)
    case '-':
      return addDecimals(a, new JavaDecimal(-b.unscaled, b.scale))
    case '*':
      return multiplyDecimals(a, b)
    case '/':
      return divideDecimals(a, b)
    case '%':
      return undefined
  }
}

/** A loop that squares a number must end: Java's limit of 2^31 bits would take hours to reach. */
function isTooLarge(value: JavaNumber): boolean {
  if (typeof value === 'bigint') return value > LARGEST || value < -LARGEST
  if (!(value instanceof JavaDecimal)) return false
  return Math.abs(value.scale) > LARGEST_SCALE || value.unscaled > LARGEST || value.unscaled < -LARGEST
}

const LARGEST = 1n << 65_536n
const LARGEST_SCALE = 20_000
const MINIMUM_LONG = -(1n << 63n)

function isZero(value: JavaNumber): boolean {
  if (value instanceof JavaDecimal) return value.unscaled === 0n
  return value instanceof JavaDouble ? value.value === 0 : value === 0
}

function toBigInt(value: JavaNumber): bigint {
  return typeof value === 'bigint' ? value : BigInt(toNumber(value))
}

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}
