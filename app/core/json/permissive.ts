import { JavaDouble, JavaList, JavaMap, MAXIMUM_NESTING, type JavaValue } from '../java/index.ts'
import { fractionalJavaNumber, wholeJavaNumber } from './javaNumber.ts'
import { RecordPlace } from './recordPlace.ts'

/** `exception` is the Java class that json-smart throws; `message` its text, positions and all. */
export type PermissiveOutcome =
  | { readonly kind: 'value'; readonly value: JavaValue }
  | { readonly kind: 'error'; readonly exception: string; readonly message: string }

/**
 * Reads a body as json-smart 2.2's permissive mode does: bare words and single-quoted strings are strings, commas may be
 * missing a value, whatever follows the first value is ignored. Lists are `json` lists; of duplicate keys the last value
 * wins at the first one's place. Nesting beyond 1,000 is an error (json-smart 2.2 overflows its stack, later ones stop at 400).
 *
 * @see net.minidev.json.parser.JSONParserBase, JSONParserMemory. Verified: generated and mutated documents against the oracle.
 */
export function parsePermissive(text: string): PermissiveOutcome {
  const reader = new PermissiveReader(text)
  const value = reader.readFirst()
  if (value === FAILED) return { kind: 'error', exception: reader.exception, message: reader.message }
  return { kind: 'value', value }
}

/** json-smart marks the end of input with U+001A, and so ends at one in the text, too. */
const END = 26

const FAILED: unique symbol = Symbol('failed')
type Read<T> = T | typeof FAILED

/** Which units end a bare word: at the top level nothing does. */
type Stop = (unit: number) => boolean
const atEnd: Stop = () => false
const inArray: Stop = (unit) => unit === 44 || unit === 93
const inObject: Stop = (unit) => unit === 44 || unit === 125
const inKey: Stop = (unit) => unit === 58

/** Units of a document beyond which its names are its own: what looking for known ones saves is little beside the rest. */
const MOST_SHARED = 65_536

class PermissiveReader {
  exception = 'net.minidev.json.parser.ParseException'
  message = ''
  private readonly text: string
  private readonly length: number
  private at = 0
  private depth = 0
  /** Values of the objects and lists under way, of the innermost last; what lies beyond `top` is left over. */
  private readonly stack: JavaValue[] = []
  private top = 0

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  readFirst(): Read<JavaValue> {
    return this.readValue(atEnd, undefined)
  }

  /** The unit at the reader, or END; reading on past the end keeps counting, as Java's positions do. */
  private unit(): number {
    return this.at < this.length ? this.text.charCodeAt(this.at) : END
  }

  private readValue(stop: Stop, place: RecordPlace | undefined): Read<JavaValue> {
    for (;;) {
      const unit = this.unit()
      switch (unit) {
        case 32:
        case 13:
        case 10:
        case 9:
          this.at++
          continue
        case 58: // :
        case 125: // }
        case 93: // ]
          return this.unexpectedCharacter(this.at, unit)
        case 123: // {
          return this.readObject(place === undefined ? this.placeOfDocument() : place.within())
        case 91: // [
          return this.readArray(place ?? RecordPlace.root())
        case 34: // "
        case 39: // '
          return this.readString(unit)
        case 45: // -
          return this.readNumber(stop)
        default:
          return unit >= 48 && unit <= 57 ? this.readNumber(stop) : wordValue(this.readWord(this.at, stop), unit)
      }
    }
  }

  /** Where the names of a document that is an object are looked up: among those of documents before it. */
  private placeOfDocument(): RecordPlace | undefined {
    return this.depth === 0 && this.length <= MOST_SHARED ? RecordPlace.ofDocuments().within() : undefined
  }

  /** `place` is where its names are looked up before they are read; undefined for a first object of its kind. */
  private readObject(place: RecordPlace | undefined): Read<JavaValue> {
    if (++this.depth > MAXIMUM_NESTING) return this.tooDeep('{')
    const base = this.top
    let entries = place === undefined ? new Map<JavaValue, JavaValue>() : undefined
    for (;;) {
      this.at++
      const unit = this.unit()
      switch (unit) {
        case 32:
        case 13:
        case 9:
        case 10:
        case 44: // ,
          continue
        case 58: // :
        case 93: // ]
        case 91: // [
        case 123: // {
          return this.unexpectedCharacter(this.at, unit)
        case 125: // }
          return this.close(this.mapOf(entries, place, base))
      }
      const guess = place?.next
      let key: Read<string> = ''
      if (guess !== undefined && unit === 34 && this.text.startsWith(guess.image, this.at)) {
        place = guess
        this.at += guess.image.length
      } else {
        key = unit === 34 || unit === 39 ? this.readString(unit) : this.readWord(this.at, inKey)
        if (key === FAILED) return FAILED
        const next = place?.below(key)
        if (next === undefined) entries ??= this.entriesOf(place, base)
        place = next
      }
      const value = this.readMemberValue(place)
      if (value === FAILED) return FAILED
      if (entries === undefined) this.stack[this.top++] = value
      else entries.set(key, value)
      const next = this.skipSpace()
      if (next === 125) return this.close(this.mapOf(entries, place, base))
      if (next === END) return this.unexpectedEnd(this.at - 1, 'null')
      if (next !== 44) return this.unexpectedToken(this.at - 1, next)
    }
  }

  private mapOf(entries: Map<JavaValue, JavaValue> | undefined, place: RecordPlace | undefined, base: number): JavaMap {
    return entries === undefined && place !== undefined
      ? JavaMap.ofRecord(place.names, this.takeFrom(base))
      : new JavaMap(entries)
  }

  /** What was read of an object that is like no other after all. */
  private entriesOf(place: RecordPlace | undefined, base: number): Map<JavaValue, JavaValue> {
    const values = this.takeFrom(base)
    return new Map(place?.names.names.map((name, slot) => [name, values[slot] ?? null]))
  }

  private takeFrom(base: number): JavaValue[] {
    const values = this.stack.slice(base, this.top)
    this.top = base
    return values
  }

  private readMemberValue(place: RecordPlace | undefined): Read<JavaValue> {
    const colon = this.skipSpace()
    if (colon === END) return this.unexpectedEnd(this.at - 1, 'null')
    if (colon !== 58) return this.unexpectedCharacter(this.at - 1, colon)
    this.at++
    if (this.at >= this.length) return this.unexpectedEnd(this.at - 1, 'EOF')
    return this.readValue(inObject, place)
  }

  private readArray(place: RecordPlace): Read<JavaValue> {
    if (++this.depth > MAXIMUM_NESTING) return this.tooDeep('[')
    const base = this.top
    this.at++
    for (;;) {
      const unit = this.unit()
      switch (unit) {
        case 32:
        case 13:
        case 10:
        case 9:
        case 44: // ,
          this.at++
          continue
        case 93: // ]
          return this.close(new JavaList(this.takeFrom(base), true))
        case 58: // :
        case 125: // }
          return this.unexpectedCharacter(this.at, unit)
        case END:
          return this.unexpectedEnd(this.at - 1, 'EOF')
      }
      const item = this.readValue(inArray, place)
      if (item === FAILED) return FAILED
      this.stack[this.top++] = item
    }
  }

  private close<T extends JavaValue>(container: T): T {
    this.depth--
    this.at++
    return container
  }

  private readString(quote: number): Read<string> {
    const { text } = this
    const from = this.at + 1
    // Most strings are short, and a look at each unit of those costs less than two searches.
    const near = Math.min(from + 32, this.length)
    for (let i = from; i < near; i++) {
      const unit = text.charCodeAt(i)
      if (unit === 92) break
      if (unit !== quote) continue
      this.at = i + 1
      return text.slice(from, i)
    }
    const to = text.indexOf(quote === 34 ? '"' : "'", from)
    if (to < 0) return this.unexpectedEnd(this.length, 'null')
    const plain = text.slice(from, to)
    if (plain.includes('\\')) return this.readEscapedString(quote, from)
    this.at = to + 1
    return plain
  }

  /** Unlike strings without a backslash, these lose their raw control characters, and end at a raw U+001A. */
  private readEscapedString(quote: number, from: number): Read<string> {
    let out = ''
    let start = from
    for (let i = from; ; i++) {
      const unit = i < this.length ? this.text.charCodeAt(i) : END
      if (unit > 92 ? unit !== 127 : unit > 31 && unit !== quote && unit !== 92) continue
      out += this.text.slice(start, i)
      start = i + 1
      if (unit === END) return this.unexpectedEnd(i - 1, 'null')
      if (unit === quote) {
        this.at = start
        return out
      }
      if (unit !== 92) continue
      i++
      const escaped = this.escape(i)
      if (escaped === FAILED) return FAILED
      out += escaped.text
      i += escaped.digits
      start = i + 1
    }
  }

  /** The escape whose letter stands at `at`; an unknown one is dropped with its letter. */
  private escape(at: number): Read<{ readonly text: string; readonly digits: number }> {
    const letter = this.text.charAt(at)
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0
    if (digits === 0) return { text: ESCAPES.get(letter) ?? '', digits }
    let code = 0
    for (let i = at + 1; i <= at + digits; i++) {
      const unit = i < this.length ? this.text.charCodeAt(i) : END
      const digit = hexDigit(unit)
      if (unit === END) return this.unexpectedEnd(i, 'EOF')
      if (digit < 0)
        return this.fail(`Unexpected unicode escape sequence ${String.fromCharCode(unit)} at position ${String(i)}.`)
      code = code * 16 + digit
    }
    return { text: String.fromCharCode(code), digits }
  }

  /** A bare word from `from` to the next unit that stops it, trimmed as String.trim does. */
  private readWord(from: number, stop: Stop): string {
    for (;;) {
      const unit = this.unit()
      if (unit === END || stop(unit)) return trim(this.text.slice(from, this.at))
      this.at++
    }
  }

  private readNumber(stop: Stop): Read<JavaValue> {
    const from = this.at
    this.at++
    let unit = this.skipDigits()
    let whole = true
    if (unit === 46) {
      whole = false
      this.at++
      unit = this.skipDigits()
    }
    if (unit === 69 || unit === 101) {
      whole = false
      this.at++
      unit = this.unit()
      if (unit !== 43 && unit !== 45 && !(unit >= 48 && unit <= 57)) return this.readWord(from, stop)
      this.at++
      this.skipDigits()
    }
    const to = this.at
    unit = this.skipSpace()
    // json-smart looks stops up in a table of 126 units: what lies beyond ends the number and starts another value.
    if (unit !== END && unit < 126 && !stop(unit)) return this.readWord(from, stop)
    const text = this.text.slice(from, to)
    return (whole ? wholeJavaNumber(text) : fractionalJavaNumber(text)) ?? this.notANumber(text)
  }

  private skipDigits(): number {
    for (;;) {
      const unit = this.unit()
      if (unit < 48 || unit > 57) return unit
      this.at++
    }
  }

  private skipSpace(): number {
    for (;;) {
      const unit = this.unit()
      if (unit > 32 || unit === END) return unit
      this.at++
    }
  }

  private fail(message: string): typeof FAILED {
    this.message = message
    return FAILED
  }

  private notANumber(text: string): typeof FAILED {
    this.exception = 'java.lang.NumberFormatException'
    return this.fail(`For input string: "${text.slice(0, 100)}"`)
  }

  private unexpectedCharacter(at: number, unit: number): typeof FAILED {
    return this.fail(`Unexpected character (${String.fromCharCode(unit)}) at position ${String(at)}.`)
  }

  private unexpectedToken(at: number, unit: number): typeof FAILED {
    return this.fail(`Unexpected token ${String.fromCharCode(unit)} at position ${String(at)}.`)
  }

  private unexpectedEnd(at: number, token: string): typeof FAILED {
    return this.fail(`Unexpected End Of File position ${String(at)}: ${token}`)
  }

  private tooDeep(bracket: string): typeof FAILED {
    return this.fail(
      `Malicious payload, having non natural depths, parsing stoped on ${bracket} at position ${String(this.at)}.`,
    )
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['b', '\b'],
  ['\\', '\\'],
  ['/', '/'],
  ["'", "'"],
  ['"', '"'],
])

function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48
  const letter = unit | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return text.slice(start, end)
}

/** A blank that only trimming removes, such as U+0001, makes even `null` a string: json-smart looks at the first unit. */
function wordValue(word: string, first: number): JavaValue {
  if (first <= 32) return word
  switch (word) {
    case 'null':
      return null
    case 'true':
      return true
    case 'false':
      return false
    case 'NaN':
      return new JavaDouble(Number.NaN)
    default:
      return word
  }
}
