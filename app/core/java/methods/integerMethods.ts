import { wholeNumber } from '../numbers/wholeNumber.ts'
import type { JavaValue } from '../value.ts'
import { methodTable, MethodFailure, type MethodArguments, type MethodBody, type MethodTable } from './method.ts'
import { parseWhole } from './numberText.ts'

/** Integer's static methods, which templates reach through any integer: `$n.parseInt("12")`. */
export const integerMethods: MethodTable<JavaValue> = methodTable<JavaValue>({
  ...shared('int'),
  'parseInt(String?)': (_, args) => parsed(args, 10, 32),
  'parseInt(String?, int)': (_, args) => parsed(args, args.number(1), 32),
  'valueOf(String?)': (_, args) => parsed(args, 10, 32),
  'valueOf(String?, int)': (_, args) => parsed(args, args.number(1), 32),
  'toHexString(int)': (_, args) => (args.number(0) >>> 0).toString(16),
  'toOctalString(int)': (_, args) => (args.number(0) >>> 0).toString(8),
  'hashCode(int)': (_, args) => args.value(0),
  'bitCount(int)': (_, args) => (args.number(0) >>> 0).toString(2).replaceAll('0', '').length,
  'toBinaryString(int)': (_, args) => (args.number(0) >>> 0).toString(2),
})

/** Long's static methods. */
export const longMethods: MethodTable<JavaValue> = methodTable<JavaValue>({
  ...shared('long'),
  'parseLong(String?)': (_, args) => parsed(args, 10, 64),
  'parseLong(String?, int)': (_, args) => parsed(args, args.number(1), 64),
  'valueOf(String?)': (_, args) => parsed(args, 10, 64),
  'valueOf(String?, int)': (_, args) => parsed(args, args.number(1), 64),
  'toHexString(long)': (_, args) => BigInt.asUintN(64, long(args, 0)).toString(16),
  'toBinaryString(long)': (_, args) => BigInt.asUintN(64, long(args, 0)).toString(2),
})

function shared(type: 'int' | 'long'): Readonly<Record<string, MethodBody<JavaValue>>> {
  return {
    [`valueOf(${type})`]: (_, args) => args.value(0),
    [`toString(${type})`]: (_, args) => long(args, 0).toString(),
    [`toString(${type}, int)`]: (_, args) => long(args, 0).toString(radix(args.number(1))),
    [`max(${type}, ${type})`]: (_, args) => (long(args, 0) > long(args, 1) ? args.value(0) : args.value(1)),
    [`min(${type}, ${type})`]: (_, args) => (long(args, 0) < long(args, 1) ? args.value(0) : args.value(1)),
    [`sum(${type}, ${type})`]: (_, args) =>
      wholeNumber(BigInt.asIntN(type === 'int' ? 32 : 64, long(args, 0) + long(args, 1))),
    [`signum(${type})`]: (_, args) => Math.sign(args.number(0)) + 0,
    [`compare(${type}, ${type})`]: (_, args) =>
      long(args, 0) < long(args, 1) ? -1 : long(args, 0) > long(args, 1) ? 1 : 0,
  }
}

function long(args: MethodArguments, index: number): bigint {
  const value = args.value(index)
  return typeof value === 'bigint' ? value : BigInt(args.number(index))
}

/** A radix out of range counts as 10, as in Java. */
function radix(wanted: number): number {
  return wanted < 2 || wanted > 36 ? 10 : wanted
}

function parsed(args: MethodArguments, base: number, bits: 32 | 64): JavaValue | MethodFailure {
  const value = parseWhole(args.value(0) === null ? null : args.text(0), base, bits)
  return value instanceof MethodFailure ? value : wholeNumber(value)
}
