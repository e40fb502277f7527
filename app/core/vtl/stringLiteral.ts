/** What a string literal says. */
export interface StringText {
  readonly quote: '"' | "'"
  /** Without quotes; of doubled ones one is left, and in `"…"` `\uXXXX` is decoded. */
  readonly value: string
  /** Whether the text is a template of its own: in double quotes, with a `$` or `#`. */
  readonly interpolates: boolean
  /** Where a `\u` without four hexadecimal digits stands, in characters behind the opening quote. */
  readonly badEscape: number | undefined
  /** From an offset in `value` to one behind the opening quote. */
  readonly offsetOf: (offset: number) => number
}

const same = (offset: number): number => offset

/** Integer.parseInt(…, 16), as 1.7 reads the four characters: a sign is taken. */
const unicode = /^[+-]?[0-9a-fA-F]+$/

/** Reads the image of a STRING_LITERAL, quotes included. */
export function readString(image: string): StringText {
  const quote = image.startsWith('"') ? '"' : "'"
  const inner = image.slice(1, -1)
  const interpolates = quote === '"' && (image.includes('$') || image.includes('#'))
  const hasEscape = quote === '"' && inner.includes('\\u')
  if (!hasEscape && !inner.includes(quote)) {
    return { quote, value: inner, interpolates, badEscape: undefined, offsetOf: same }
  }
  const offsets: number[] = []
  let value = ''
  const decoded = hasEscape ? decodeUnicode(inner) : { units: [...units(inner)], badEscape: undefined }
  const { badEscape } = decoded
  for (let i = 0; i < decoded.units.length; i++) {
    const unit = decoded.units[i]
    if (unit === undefined) break
    value += unit.text
    offsets.push(unit.at)
    if (unit.text === quote && decoded.units[i + 1]?.text === quote) i++
  }
  return { quote, value, interpolates, badEscape, offsetOf: (offset) => offsets[offset] ?? inner.length }
}

interface Unit {
  readonly text: string
  readonly at: number
}

function* units(text: string): Iterable<Unit> {
  for (let at = 0; at < text.length; at++) yield { text: text.charAt(at), at }
}

function decodeUnicode(inner: string): { units: Unit[]; badEscape: number | undefined } {
  const decoded: Unit[] = []
  let badEscape: number | undefined
  for (let at = 0; at < inner.length;) {
    const digits = inner.slice(at + 2, at + 6)
    if (!inner.startsWith('\\u', at)) decoded.push({ text: inner.charAt(at), at })
    else if (digits.length === 4 && unicode.test(digits)) {
      decoded.push({ text: String.fromCharCode(Number.parseInt(digits, 16)), at })
      at += 5
    } else badEscape ??= at
    at++
  }
  return { units: decoded, badEscape }
}
