import { parseFloatLiteral, parseIntegerLiteral } from '../../java/index.ts'
import type { Expression, Member, ReferenceNode, StringNode } from '../ast.ts'
import { isLetter, isNameStart, unitAt } from '../characters.ts'
import type { TokenCursor } from '../cursor.ts'
import { scanName, scanNumber, scanWord, skipWhitespace } from '../scan.ts'
import { pooledName, pooledText } from './pooledText.ts'

/** Parentheses, calls and indexes within each other, beyond which it is left to the grammar to count. */
export const mostNesting = 20

const noMembers: readonly Member[] = []
const noArguments: readonly Expression[] = []

/**
 * Operands as they mostly are, read straight from the text: `$name` with members, strings without what is read in them,
 * numbers, booleans. Each method reads from `at` and leaves it behind what it read; undefined where it is not plain,
 * with `at` anywhere. It is not plain where 1.7's lexer would be in an odd state, or the grammar would find a problem.
 */
export class PlainOperands {
  protected readonly cursor: TokenCursor
  protected readonly text: string
  protected at = 0
  protected nesting = 0
  /** Whether the lexer would be in the state behind a member's name, which differs from that behind a variable's or a call. */
  protected inModifier = false

  constructor(cursor: TokenCursor) {
    this.cursor = cursor
    this.text = cursor.text
  }

  protected skipWhitespace(): void {
    this.at = skipWhitespace(this.text, this.at)
  }

  /** `code` is the unit at `at`. */
  protected operand(code: number): Expression | undefined {
    switch (code) {
      case 0x24:
        return this.readReference()
      case 0x22:
      case 0x27:
        return this.#string(code)
      case 0x74:
        return this.#boolean('true')
      case 0x66:
        return this.#boolean('false')
      default:
        return this.#number(code)
    }
  }

  #boolean(word: 'true' | 'false'): Expression | undefined {
    const start = this.at
    const end = scanName(this.text, start)
    if (end - start !== word.length || !this.text.startsWith(word, start) || end !== scanWord(this.text, start))
      return undefined
    this.at = end
    return { kind: 'boolean', range: this.cursor.range(start, end), value: word === 'true' }
  }

  #number(code: number): Expression | undefined {
    if (code !== 0x2d && code !== 0x2e && !(code >= 0x30 && code <= 0x39)) return undefined
    const start = this.at
    const scanned = scanNumber(this.text, start)
    if (scanned === 0) return undefined
    this.at = Math.abs(scanned)
    const image = this.text.slice(start, this.at)
    const value = scanned > 0 ? parseIntegerLiteral(image) : parseFloatLiteral(image)
    return { kind: 'number', range: this.cursor.range(start, this.at), value }
  }

  /** Without doubled quotes, and in double quotes without what is read in them. */
  #string(quote: number): StringNode | undefined {
    const text = this.text
    const start = this.at
    const isDouble = quote === 0x22
    for (let at = start + 1; at < text.length; at++) {
      const code = unitAt(text, at)
      if (code === quote) {
        if (unitAt(text, at + 1) === quote) return undefined
        this.at = at + 1
        return {
          kind: 'string',
          range: this.cursor.range(start, at + 1),
          quote: isDouble ? '"' : "'",
          value: pooledText(text.slice(start + 1, at)),
          trimmed: true,
        }
      }
      if (code === 0x23 || (isDouble && (code === 0x24 || code === 0x5c))) return undefined
    }
    return undefined
  }

  /** "$" IDENTIFIER Index* Member* */
  protected readReference(): ReferenceNode | undefined {
    const text = this.text
    const start = this.at
    const nameEnd = scanName(text, start + 1)
    this.inModifier = false
    if (nameEnd === start + 1) return undefined
    const name = pooledName(text.slice(start + 1, nameEnd))
    if (name === 'true' || name === 'false') return undefined
    this.at = nameEnd
    let members = noMembers
    let code = unitAt(text, nameEnd)
    if (code === 0x2e || code === 0x5b) {
      const read = this.#members()
      if (read === undefined) return undefined
      members = read
      code = unitAt(text, this.at)
    }
    if (isNameStart(code)) return undefined
    const end = this.at
    const literal = text.slice(start, end)
    return {
      kind: 'reference',
      range: this.cursor.range(start, end),
      form: 'plain',
      name,
      nameRange: this.cursor.range(start + 1, nameEnd),
      members,
      escaped: false,
      backslashes: '',
      lead: '',
      whenAbsent: literal,
      literal,
      assignedName: name,
      computable: true,
    }
  }

  #members(): readonly Member[] | undefined {
    const text = this.text
    let members: Member[] | undefined
    for (;;) {
      const code = unitAt(text, this.at)
      if (code !== 0x5b && (code !== 0x2e || !isLetter(unitAt(text, this.at + 1)))) return members ?? noMembers
      if (++this.nesting > mostNesting) return undefined
      const member = code === 0x5b ? this.#index() : this.#member()
      this.nesting--
      if (member === undefined) return undefined
      if (members === undefined) members = [member]
      else members.push(member)
    }
  }

  /** "[" WS? ( STRING | INTEGER | Reference ) WS? "]" */
  #index(): Member | undefined {
    const text = this.text
    const start = this.at
    this.at = skipWhitespace(text, start + 1)
    const code = unitAt(text, this.at)
    if (isLetter(code) || (code !== 0x22 && code !== 0x27 && scanNumber(text, this.at) < 0)) return undefined
    const inModifier = this.inModifier
    const index = this.operand(code)
    this.inModifier = inModifier
    this.skipWhitespace()
    if (index === undefined || unitAt(text, this.at) !== 0x5d) return undefined
    return { kind: 'index', range: this.cursor.range(start, ++this.at), index }
  }

  /** DOT ( IDENTIFIER "(" ( Parameter ( "," Parameter )* )? ")" | IDENTIFIER ) */
  #member(): Member | undefined {
    const text = this.text
    const dot = this.at
    const end = scanName(text, dot + 1)
    const name = pooledName(text.slice(dot + 1, end))
    if (name === 'true' || name === 'false') return undefined
    const nameRange = this.cursor.range(dot + 1, end)
    this.at = end
    this.inModifier = unitAt(text, end) !== 0x28
    if (this.inModifier) {
      return { kind: 'property', range: this.cursor.range(dot, end), name, nameRange }
    }
    const args = this.#arguments()
    if (args === undefined) return undefined
    this.inModifier = false
    return { kind: 'call', range: this.cursor.range(dot, this.at), name, nameRange, args }
  }

  #arguments(): readonly Expression[] | undefined {
    const text = this.text
    if (unitAt(text, ++this.at) === 0x29) {
      this.at++
      return noArguments
    }
    let args: Expression[] | undefined
    for (;;) {
      if (unitAt(text, this.at) <= 32) this.skipWhitespace()
      const argument = this.operand(unitAt(text, this.at))
      if (argument === undefined) return undefined
      if (args === undefined) args = [argument]
      else args.push(argument)
      if (unitAt(text, this.at) <= 32) this.skipWhitespace()
      const code = unitAt(text, this.at++)
      if (code === 0x29) return args
      if (code !== 0x2c) return undefined
    }
  }
}
