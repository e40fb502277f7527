import { RecordPlace } from './recordPlace.ts'

/** Nesting and length beyond which it is left to parser and printer to say what becomes of a document. */
const MOST_NESTING = 100
const MOST_UNITS = 1 << 26

/** Escapes that are printed as they were written; `\/` and `\u0041` are not. */
const PRINTED_ESCAPES: ReadonlySet<number> = new Set(
  ['"', '\\', 'b', 'f', 'n', 'r', 't'].map((letter) => letter.charCodeAt(0)),
)

/** What is printed as it is, as far as it goes. V8 looks at a unit five times as fast so as by charCodeAt. @see printJsonString */
const PLAIN = /[^"\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]*/y

/** What no value or name ends with. */
const NO = -1

/**
 * Whether a body is an object or a list that `parsePermissive` reads and `printInputJson` prints as the very same text,
 * so that neither is needed to know what `$input.json('$')` gives. One pass that builds nothing; false also where it is
 * not sure, such as of unusual numbers. Verified: generated documents against parser and printer.
 */
export function isPrintedForm(text: string): boolean {
  const first = text.charCodeAt(0)
  if ((first !== 123 && first !== 91) || text.length > MOST_UNITS) return false
  return new PrintedForm(text).endOfValue(0, undefined, 0) === text.length
}

/** Each method takes where something starts and returns where it ends, or `NO`. */
class PrintedForm {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** `place` is where the names of objects are looked up, as in the parser. */
  endOfValue(at: number, place: RecordPlace | undefined, depth: number): number {
    const unit = this.#text.charCodeAt(at)
    switch (unit) {
      case 34: // "
        return this.#endOfString(at)
      case 123: // {
        return depth === MOST_NESTING ? NO : this.#endOfObject(at, place?.within(), depth + 1)
      case 91: // [
        return depth === MOST_NESTING ? NO : this.#endOfArray(at, place ?? RecordPlace.root(), depth + 1)
      case 116: // t
        return this.#endOfWord(at, 'true')
      case 102: // f
        return this.#endOfWord(at, 'false')
      case 110: // n
        return this.#endOfWord(at, 'null')
      default:
        return this.#endOfNumber(at)
    }
  }

  #endOfObject(start: number, from: RecordPlace | undefined, depth: number): number {
    const text = this.#text
    let at = start + 1
    if (text.charCodeAt(at) === 125) return at + 1
    let place = from
    /** Names as they are written, where there is no place to tell that one comes again. */
    let names = place === undefined ? new Set<string>() : undefined
    for (;;) {
      const guess = place?.next
      if (guess !== undefined && text.startsWith(guess.image, at)) {
        place = guess
        at += guess.image.length
      } else {
        if (text.charCodeAt(at) !== 34) return NO
        const end = this.#endOfString(at)
        if (end === NO) return NO
        const name = text.slice(at + 1, end - 1)
        const next = place?.below(name)
        if (next === undefined) {
          names ??= new Set(place?.names.names)
          if (names.has(name)) return NO
          names.add(name)
        }
        place = next
        at = end
      }
      if (text.charCodeAt(at) !== 58) return NO
      at = this.endOfValue(at + 1, place, depth)
      if (at === NO) return NO
      const unit = text.charCodeAt(at++)
      if (unit === 125) return at
      if (unit !== 44) return NO
    }
  }

  #endOfArray(start: number, place: RecordPlace, depth: number): number {
    const text = this.#text
    let at = start + 1
    if (text.charCodeAt(at) === 93) return at + 1
    for (;;) {
      at = this.endOfValue(at, place, depth)
      if (at === NO) return NO
      const unit = text.charCodeAt(at++)
      if (unit === 93) return at
      if (unit !== 44) return NO
    }
  }

  #endOfWord(at: number, word: string): number {
    return this.#text.startsWith(word, at) ? at + word.length : NO
  }

  #endOfString(start: number): number {
    const text = this.#text
    let at = start + 1
    for (;;) {
      PLAIN.lastIndex = at
      PLAIN.test(text)
      at = PLAIN.lastIndex
      const unit = text.charCodeAt(at)
      if (unit === 34) return at + 1
      if (unit !== 92 || !PRINTED_ESCAPES.has(text.charCodeAt(at + 1))) return NO
      at += 2
    }
  }

  /** Integers of 18 digits are exact; Doubles of 15 digits between 0.001 and 10,000,000 print as their shortest text. */
  #endOfNumber(at: number): number {
    const text = this.#text
    const start = text.charCodeAt(at) === 45 ? at + 1 : at
    const isZero = text.charCodeAt(start) === 48
    const point = isZero ? start + 1 : this.#endOfDigits(start)
    if (point === start) return NO
    if (text.charCodeAt(point) !== 46) return point - start > 18 || (isZero && start > at) ? NO : point
    const end = this.#endOfDigits(point + 1)
    const decimals = end - point - 1
    if (decimals === 0 || point - start > 7 || end - start > 16) return NO
    if (text.charCodeAt(end - 1) === 48 && (decimals > 1 || isZero)) return NO
    return isZero && text.startsWith('000', point + 1) ? NO : end
  }

  #endOfDigits(start: number): number {
    let at = start
    for (;;) {
      const unit = this.#text.charCodeAt(at)
      if (!(unit >= 48 && unit <= 57)) return at
      at++
    }
  }
}
