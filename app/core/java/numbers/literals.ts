import { JavaDouble } from '../value.ts'
import { wholeNumber } from './wholeNumber.ts'

/** An Integer, Long or BigInteger literal's value: digits, with a minus perhaps. */
export function parseIntegerLiteral(text: string): number | bigint {
  return text.length <= 15 ? Number(text) + 0 : wholeNumber(BigInt(text))
}

/** A float literal's value (`1.5`, `1e3`, `.5`), always a Double. */
export function parseFloatLiteral(text: string): JavaDouble {
  return new JavaDouble(Number(text))
}
