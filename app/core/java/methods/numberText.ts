import { JavaDouble } from '../value.ts'
import { notANumber } from './failures.ts'
import type { MethodFailure } from './method.ts'

/** Integer.parseInt and Long.parseLong: an optional sign and digits of the radix, in range. */
export function parseWhole(text: string | null, radix: number, bits: 32 | 64): bigint | MethodFailure {
  const digits = text === null ? undefined : /^[+-]?([0-9a-zA-Z]+)$/.exec(text)?.[1]
  if (text === null || digits === undefined || radix < 2 || radix > 36) return notANumber(text)
  let magnitude = 0n
  for (const digit of digits) {
    const value = Number.parseInt(digit, 36)
    if (value >= radix || magnitude > 1n << 64n) return notANumber(text)
    magnitude = magnitude * BigInt(radix) + BigInt(value)
  }
  const value = text.startsWith('-') ? -magnitude : magnitude
  return BigInt.asIntN(bits, value) === value ? value : notANumber(text)
}

const DOUBLE = /^[\u0000- ]*([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?=[fFdD]?)))[fFdD]?[\u0000- ]*$/

/** Double.parseDouble: blanks around and a suffix are fine; hexadecimal floats are not read here. */
export function parseDouble(text: string): JavaDouble | MethodFailure {
  const number = DOUBLE.exec(text)?.[1]
  return number === undefined ? notANumber(text) : new JavaDouble(Number(number))
}
