import { JavaDouble, parseDecimal, type JavaValue } from '../java/index.ts'

const MAXIMUM_NUMBER = 1n << 53n

/**
 * The number that json-smart 2.2 makes of JSON's number text: integers exact at any size, fractions and exponents a
 * Double, or a BigDecimal where the text has more than 18 characters; undefined where Java finds no number in it.
 */
export function javaNumber(text: string): JavaValue | undefined {
  return /[.eE]/.test(text) ? fractionalJavaNumber(text) : wholeJavaNumber(text)
}

/** Digits after an optional minus; json-smart reads a minus alone as 0. */
export function wholeJavaNumber(text: string): number | bigint {
  if (text.length <= 15) return text === '-' ? 0 : Number(text) + 0
  const value = BigInt(text)
  return value >= -MAXIMUM_NUMBER && value <= MAXIMUM_NUMBER ? Number(value) : value
}

/** JSONParserBase.extractFloat. */
export function fractionalJavaNumber(text: string): JavaValue | undefined {
  if (text.length > 18) return parseDecimal(text)
  const value = Number(text)
  return Number.isNaN(value) ? undefined : new JavaDouble(value)
}
