import type { JavaValue } from '../value.ts'

const MAXIMUM_NUMBER = 1n << 53n

/** A whole number as JavaValue holds it: `number` up to 2^53, `bigint` above. */
export function wholeNumber(value: bigint): number | bigint {
  return value >= -MAXIMUM_NUMBER && value <= MAXIMUM_NUMBER ? Number(value) : value
}

/** Whether it is beyond 64 bits, and so a BigInteger. */
export function isBigInteger(value: JavaValue): boolean {
  return typeof value === 'bigint' && BigInt.asIntN(64, value) !== value
}
