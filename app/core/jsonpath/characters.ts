/**
 * A stretch of a path's text being read, with the look-ahead that Jayway's grammar is made of: "significant" means
 * "after spaces". Reading beyond the text is remembered (`isOverrun`), where Jayway ends with an exception.
 */
export class Characters {
  readonly text: string
  position: number
  /** Offset of the last character that counts. */
  end: number
  #overrun = false

  constructor(text: string, position = 0, end: number = text.length - 1) {
    this.text = text
    this.position = position
    this.end = end
  }

  at(index: number): string {
    if (index < 0 || index >= this.text.length) this.#overrun = true
    return this.text.charAt(index)
  }

  /** Whether something was read beyond the text. */
  isOverrun(): boolean {
    return this.#overrun
  }

  get current(): string {
    return this.at(this.position)
  }

  inBounds(index: number = this.position): boolean {
    return index >= 0 && index <= this.end
  }

  /** True on the last character as well as after it: Jayway reads no further from there. */
  isTail(): boolean {
    return this.position >= this.end
  }

  skipSpaces(): this {
    while (this.position < this.end && this.current === ' ') this.position++
    return this
  }

  trim(): this {
    this.skipSpaces()
    while (this.position < this.end && this.at(this.end) === ' ') this.end--
    return this
  }

  /** Index of the next significant character after `from`, beyond the end where there is none. */
  significantAfter(from: number): number {
    let index = from + 1
    while (this.inBounds(index) && this.at(index) === ' ') index++
    return index
  }

  /** The next significant character after `from`; a space where there is none. */
  nextSignificant(from: number = this.position): string {
    const index = this.significantAfter(from)
    return this.inBounds(index) ? this.at(index) : ' '
  }

  /** Index of `wanted` if it is the next significant character after `from`, else -1. */
  indexOfNextSignificant(from: number, wanted: string): number {
    const index = this.significantAfter(from)
    return this.at(index) === wanted ? index : -1
  }

  indexOf(from: number, wanted: string): number {
    for (let index = from; this.inBounds(index); index++) if (this.at(index) === wanted) return index
    return -1
  }

  /** Index of `wanted` after `from`, not counting those behind a backslash; -1 without. */
  indexOfUnescaped(from: number, wanted: string): number {
    for (let index = from + 1; this.inBounds(index); index++) {
      if (this.at(index) === '\\') index++
      else if (this.at(index) === wanted) return index
    }
    return -1
  }

  /** Index of the bracket that closes the one at `from`, past quoted strings (and `/…/`); -1 without, -2 for an open quote. */
  indexOfClosing(from: number, open: string, close: string, patterns: boolean): number {
    let depth = 1
    for (let index = from + 1; this.inBounds(index); index++) {
      const quote = this.at(index)
      if (quote === "'" || quote === '"') {
        index = this.indexOfUnescaped(index, quote)
        if (index === -1) return -2
        index++
      }
      if (patterns && this.at(index) === '/') {
        index = this.indexOfUnescaped(index, '/')
        if (index === -1) return -2
        index++
      }
      if (this.at(index) === open) depth++
      if (this.at(index) === close && --depth === 0) return index
      if (this.#overrun) return -1
    }
    return -1
  }

  slice(start: number, end: number): string {
    if (end > this.text.length || start > end) this.#overrun = true
    return this.text.slice(start, end)
  }
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

/** Jayway's unescape: `\n` and the like, `\uXXXX`; undefined where that holds no number. */
export function unescapeText(text: string): string | undefined {
  if (!text.includes('\\')) return text
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (character !== '\\') {
      out += character
      continue
    }
    index++
    if (index === text.length) return `${out}\\`
    const escaped = text.charAt(index)
    if (escaped !== 'u') {
      out += controls[escaped] ?? escaped
      continue
    }
    const digits = text.slice(index + 1, index + 5)
    if (digits.length < 4) return out
    if (!/^[+-]?[0-9a-fA-F]+$/.test(digits)) return undefined
    out += String.fromCharCode(Number.parseInt(digits, 16))
    index += 4
  }
  return out
}

const controls: Readonly<Record<string, string>> = { r: '\r', f: '\f', t: '\t', n: '\n', b: '\b' }
