import type { Diagnostic, Parsed } from '../diagnostics/index.ts'
import { MAXIMUM_NESTING } from '../java/index.ts'
import { textRange, type TextRange } from '../text/index.ts'
import type { JsonMember, JsonNode } from './jsonNode.ts'
import { jsonProblems } from './jsonProblems.ts'
import { TextBuilder } from './textBuilder.ts'

/** Diagnostics of one document; a file that is not JSON at all would give one per word. */
const MAXIMUM_DIAGNOSTICS = 100

/**
 * The document's tree with ranges, by RFC 8259; a byte order mark is skipped. Input that is not JSON gives diagnostics `json/…` and the tree
 * of what could be read: `root` is undefined only where there is no value at all. Nesting beyond 1,000 is not read
 * (`json/too-deep`). Duplicate members are all kept, with a warning.
 */
export function parseJsonNode(text: string): Parsed<JsonNode | undefined> {
  const parser = new JsonParser(text)
  const root = parser.document()
  return { root, diagnostics: parser.diagnostics }
}

const WORD_END = /[\s,:[\]{}"']/g
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

class JsonParser {
  readonly diagnostics: Diagnostic[] = []
  private readonly text: string
  private at = 0
  private depth = 0
  /** Where the element read last in the innermost container began; its bracket, while it has none. */
  private elementAt = -1
  private stopped = false
  private builder: TextBuilder | undefined

  constructor(text: string) {
    this.text = text
    if (text.charCodeAt(0) === 0xfeff) this.at = 1
  }

  document(): JsonNode | undefined {
    const root = this.value()
    this.skipBlanks()
    if (this.at < this.text.length) this.report('trailingText', textRange(this.at, this.text.length))
    return root
  }

  /** value = object / array / string / number / true / false / null; undefined, with a diagnostic, where none begins. */
  private value(): JsonNode | undefined {
    this.skipBlanks()
    const start = this.at
    const first = this.text.charAt(start)
    if (first === '{') return this.object()
    if (first === '[') return this.array()
    if (first === '"' || first === "'") {
      const value = this.string(first)
      return { kind: 'string', range: textRange(start, this.at), value }
    }
    if (first === '' || first === ',' || first === ':' || first === ']' || first === '}') {
      this.report('missingValue', textRange(start, start), first)
      return undefined
    }
    return this.word()
  }

  /** object = { [ member *( , member ) ] } */
  private object(): JsonNode | undefined {
    const open = this.at
    if (!this.enter()) return undefined
    const members: JsonMember[] = []
    const names = new Set<string>()
    while (this.hasElement('}', open)) {
      const member = this.member()
      if (!member) continue
      if (names.has(member.name)) this.report('duplicateMember', member.nameRange, member.name)
      names.add(member.name)
      members.push(member)
    }
    return { kind: 'object', range: textRange(open, this.at), members }
  }

  /** array = [ [ value *( , value ) ] ] */
  private array(): JsonNode | undefined {
    const open = this.at
    if (!this.enter()) return undefined
    const items: JsonNode[] = []
    while (this.hasElement(']', open)) {
      const item = this.value()
      if (item) items.push(item)
    }
    return { kind: 'array', range: textRange(open, this.at), items }
  }

  private enter(): boolean {
    if (this.depth >= MAXIMUM_NESTING) {
      this.report('tooDeep', textRange(this.at, this.at + 1), MAXIMUM_NESTING.toLocaleString('en'))
      this.at = this.text.length
      this.stopped = true
      return false
    }
    this.depth++
    this.elementAt = this.at++
    return true
  }

  /**
   * Whether an element of the container opened at `open` begins at the reader; otherwise the reader is behind `close`.
   * Commas are eaten here, whichever are missing or too many; `elementAt` is where the last element, or the bracket, began.
   */
  private hasElement(close: string, open: number): boolean {
    const first = this.elementAt === open
    if (!first && this.at === this.elementAt && this.text.charAt(this.at) !== ',') this.skipUnexpected()
    this.skipBlanks()
    const comma = !first && this.text.charAt(this.at) === ',' ? this.at++ : undefined
    this.skipBlanks()
    const next = this.text.charAt(this.at)
    // A closing bracket of the other kind belongs to a container around this one, if there is one.
    const ends = next === close || next === '' || ((next === '}' || next === ']') && this.depth > 1)
    if (!ends) {
      if (!first && comma === undefined) this.report('missingComma', textRange(this.at, this.at), next)
      this.elementAt = this.at
      return true
    }
    if (next === close && comma !== undefined) this.report('trailingComma', textRange(comma, comma + 1), close)
    if (next === close) this.at++
    else this.report('unclosed', textRange(open, open + 1))
    this.depth--
    this.elementAt = -1
    return false
  }

  private member(): JsonMember | undefined {
    const start = this.at
    const first = this.text.charAt(start)
    if (first === ',') {
      this.report('missingValue', textRange(start, start), first)
      return undefined
    }
    const quoted = first === '"' || first === "'"
    const name = quoted ? this.string(first) : this.bareWord()
    const nameRange = textRange(start, this.at)
    if (!quoted && name === '') return undefined
    if (!quoted) this.report('bareWord', nameRange)
    this.skipBlanks()
    if (this.text.charAt(this.at) !== ':') {
      this.report('missingColon', nameRange, name)
      return undefined
    }
    this.at++
    const value = this.value()
    return value && { name, nameRange, value }
  }

  private word(): JsonNode {
    const start = this.at
    const text = this.bareWord()
    const range = textRange(start, this.at)
    if (text === 'null') return { kind: 'null', range }
    if (text === 'true' || text === 'false') return { kind: 'boolean', range, value: text === 'true' }
    if (NUMBER.test(text)) return { kind: 'number', range, text }
    const likeNumber = /^[-+.]?\d/.test(text)
    this.report(likeNumber ? 'invalidNumber' : 'bareWord', range)
    return { kind: 'string', range, value: text }
  }

  private bareWord(): string {
    const start = this.at
    WORD_END.lastIndex = start
    this.at = WORD_END.exec(this.text)?.index ?? this.text.length
    return this.text.slice(start, this.at)
  }

  /** string = " *char "; the reader stands behind it afterwards. A string left open ends with its line. */
  private string(quote: string): string {
    const start = this.at
    const mark = quote.charCodeAt(0)
    let at = start + 1
    for (;;) {
      const unit = at < this.text.length ? this.text.charCodeAt(at) : 10
      if (unit <= 31 || unit === mark || unit === 92) break
      at++
    }
    return this.text.charCodeAt(at) === mark ? this.closeString(start, at, quote) : this.stringFrom(start, at, quote)
  }

  /** A string without escapes that ends at `at`. */
  private closeString(start: number, at: number, quote: string): string {
    this.at = at + 1
    if (quote === "'") this.report('singleQuotes', textRange(start, this.at))
    return this.text.slice(start + 1, at)
  }

  /** The same with an escape, or whatever else is none of its text, at `first`. */
  private stringFrom(start: number, first: number, quote: string): string {
    const mark = quote.charCodeAt(0)
    const read = (this.builder ??= new TextBuilder())
    for (let at = start + 1; at < first; at++) read.addUnit(this.text.charCodeAt(at))
    for (let at = first; ;) {
      const unit = at < this.text.length ? this.text.charCodeAt(at) : 10
      if (unit === mark || unit === 10 || unit === 13) {
        const closed = unit === mark
        this.at = closed ? at + 1 : at
        if (!closed) this.report('unclosedString', textRange(start, at))
        else if (quote === "'") this.report('singleQuotes', textRange(start, this.at))
        return read.take()
      }
      if (unit === 92) {
        const escape = this.escape(at)
        read.addText(escape.text)
        at += escape.length
        continue
      }
      if (unit <= 31) {
        this.report('controlCharacter', textRange(at, at + 1), `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`)
      }
      read.addUnit(unit)
      at++
    }
  }

  private escape(at: number): { readonly text: string; readonly length: number } {
    const letter = this.text.charAt(at + 1)
    const short = SHORT_ESCAPES.get(letter)
    if (short !== undefined) return { text: short, length: 2 }
    const hex = this.text.slice(at + 2, at + 6)
    if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) {
      return { text: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 }
    }
    const length = letter === '' || letter === '\n' || letter === '\r' ? 1 : 2
    this.report('invalidEscape', textRange(at, at + length))
    return { text: this.text.slice(at + 1, at + length), length }
  }

  private skipUnexpected(): void {
    const start = this.at++
    this.report('unexpectedText', textRange(start, this.at))
  }

  private skipBlanks(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at)
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return
      this.at++
    }
  }

  private report(
    problem: keyof typeof jsonProblems,
    range: TextRange,
    text = this.text.slice(range.start, range.end),
  ): void {
    if (this.stopped) return
    if (this.diagnostics.length < MAXIMUM_DIAGNOSTICS) this.diagnostics.push(jsonProblems[problem](range, text))
  }
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])
