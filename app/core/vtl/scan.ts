import {
  isBlank,
  isDigit,
  isNamePart,
  isNameStart,
  isWhitespace,
  isWordPart,
  isWordStart,
  unitAt,
} from './characters.ts'

/** End of the blanks (space, tab) from `from`. */
export function skipBlanks(text: string, from: number): number {
  let end = from
  while (isBlank(unitAt(text, end))) end++
  return end
}

/** End of the whitespace from `from`. */
export function skipWhitespace(text: string, from: number): number {
  let end = from
  while (isWhitespace(unitAt(text, end))) end++
  return end
}

/** `( [ \t]* newline )?`: past the newline where only blanks stand before it, else `from`. */
export function swallowLineEnd(text: string, from: number): number {
  const end = skipBlanks(text, from)
  const code = unitAt(text, end)
  if (code === 10) return end + 1
  if (code === 13) return unitAt(text, end + 1) === 10 ? end + 2 : end + 1
  return from
}

/** WORD; `from` where none starts. */
export function scanWord(text: string, from: number): number {
  if (!isWordStart(unitAt(text, from))) return from
  let end = from + 1
  while (isWordPart(unitAt(text, end))) end++
  return end
}

/** BRACKETED_WORD, `{word}` without `@` in front; `from` where none starts. */
export function scanBracketedWord(text: string, from: number): number {
  if (unitAt(text, from) !== 0x7b || !isNameStart(unitAt(text, from + 1))) return from
  let end = from + 2
  while (isWordPart(unitAt(text, end))) end++
  return unitAt(text, end) === 0x7d ? end + 1 : from
}

/** IDENTIFIER; `from` where none starts. */
export function scanName(text: string, from: number): number {
  if (!isNameStart(unitAt(text, from))) return from
  const size = text.length
  let end = from + 1
  while (end < size && isNamePart(text.charCodeAt(end))) end++
  return end
}

/** SET_DIRECTIVE: blanks, `#set` or `#{set}`, spaces, `(`; `from` where it does not match. */
export function scanSet(text: string, from: number): number {
  const hash = skipBlanks(text, from)
  if (unitAt(text, hash) !== 0x23) return from
  let end = hash
  if (text.startsWith('#set', hash)) end = hash + 4
  else if (text.startsWith('#{set}', hash)) end = hash + 6
  else return from
  while (unitAt(text, end) === 32) end++
  return unitAt(text, end) === 0x28 ? end + 1 : from
}

/**
 * STRING_LITERAL from its quote to behind the closing one; -1 where it is never closed. A doubled quote is one inside;
 * where the rest is never closed, the literal ends at the first quote of the last pair, as the longest match does.
 */
export function scanString(text: string, from: number): number {
  const quote = text.charAt(from)
  let closed = -1
  let at = from + 1
  for (;;) {
    at = text.indexOf(quote, at)
    if (at < 0) return closed
    let run = at
    while (text.charAt(run) === quote) run++
    if ((run - at) % 2 === 1) return run
    closed = run - 1
    at = run
  }
}

function skipDigits(text: string, from: number): number {
  let end = from
  while (isDigit(unitAt(text, end))) end++
  return end
}

function skipExponent(text: string, from: number): number {
  const code = unitAt(text, from)
  if (code !== 0x65 && code !== 0x45) return from
  const sign = unitAt(text, from + 1)
  const digits = sign === 0x2b || sign === 0x2d ? from + 2 : from + 1
  const end = skipDigits(text, digits)
  return end > digits ? end : from
}

/**
 * INTEGER_LITERAL: its end; FLOATING_POINT_LITERAL: its negated end; 0 where neither starts. `1..3` is an integer and
 * two dots, `1.` a float.
 */
export function scanNumber(text: string, from: number): number {
  const first = unitAt(text, from) === 0x2d ? from + 1 : from
  const whole = skipDigits(text, first)
  if (unitAt(text, whole) === 0x2e) {
    if (whole > first && unitAt(text, whole + 1) === 0x2e) return whole
    const fraction = skipDigits(text, whole + 1)
    if (whole === first && fraction === whole + 1) return 0
    return -skipExponent(text, fraction)
  }
  if (whole === first) return 0
  const exponent = skipExponent(text, whole)
  return exponent > whole ? -exponent : whole
}
