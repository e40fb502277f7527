import { compileRegex, parseDecimal } from '../../java/index.ts'
import { type Characters, isDigit, unescapeText } from '../characters.ts'
import type { ReadPath } from '../parsed.ts'
import type { JsonPathOperand, JsonPathOperator, JsonPathPredicate } from './predicate.ts'

export type FilterParsed =
  | { readonly kind: 'filter'; readonly predicate: JsonPathPredicate }
  | { readonly kind: 'failed'; readonly message: string; readonly at: number }

/** Reads `( … )` of a filter as Jayway 2.9.0 does, from `[` to `]`; `offset` is where that stands in the whole path. */
export function parseFilter(characters: Characters, offset: number, readPath: ReadPath): FilterParsed {
  return new FilterReader(characters, offset, readPath).read()
}

/** `broken` ends everything; anything else makes a relation fall back to asking whether its left side exists. */
interface Failure {
  readonly message: string
  readonly at: number
  readonly broken: boolean
}

const deepest = 200

const operators: ReadonlySet<string> = new Set<JsonPathOperator>([
  '==',
  '!=',
  '===',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  '=~',
  'IN',
  'NIN',
  'CONTAINS',
  'ALL',
  'SIZE',
  'EXISTS',
  'TYPE',
  'MATCHES',
  'EMPTY',
  'SUBSETOF',
  'ANYOF',
  'NONEOF',
])

/** @internal */
class FilterReader {
  readonly #characters: Characters
  readonly #offset: number
  readonly #readPath: ReadPath
  #nesting = 0
  #failure: Failure | undefined

  constructor(characters: Characters, offset: number, readPath: ReadPath) {
    this.#characters = characters
    this.#offset = offset
    this.#readPath = readPath
  }

  read(): FilterParsed {
    const characters = this.#characters
    const predicate = this.#or()
    characters.skipSpaces()
    if (predicate !== undefined && !characters.isOverrun() && !characters.inBounds())
      return { kind: 'filter', predicate }
    if (predicate !== undefined && !characters.isOverrun())
      this.#fail(
        `Expected end of filter expression instead of: ${characters.text.slice(characters.position, characters.end + 1)}`,
      )
    const message = this.#failure?.message ?? `Failed to parse filter: ${characters.text}`
    return {
      kind: 'failed',
      message,
      at: this.#offset + Math.min(this.#failure?.at ?? characters.position, characters.text.length),
    }
  }

  #fail(message: string, broken = false): undefined {
    this.#failure ??= { message, at: this.#characters.position, broken }
    return undefined
  }

  /** Or = And { '||' And } */
  #or(): JsonPathPredicate | undefined {
    return this.#chain('||', 'or', () => this.#chain('&&', 'and', () => this.#operand()))
  }

  #chain(word: string, kind: 'and' | 'or', read: () => JsonPathPredicate | undefined): JsonPathPredicate | undefined {
    const first = read()
    if (first === undefined) return undefined
    const all = [first]
    for (;;) {
      const before = this.#characters.position
      if (!this.#take(word)) {
        this.#characters.position = before
        break
      }
      const next = read()
      if (next === undefined) return undefined
      all.push(next)
    }
    return all.length === 1 ? first : { kind, all }
  }

  #take(word: string): boolean {
    const characters = this.#characters.skipSpaces()
    const start = characters.position
    if (!characters.inBounds(start + word.length - 1) || characters.slice(start, start + word.length) !== word)
      return false
    characters.position += word.length
    return true
  }

  /** Operand of '&&' = Relation | '(' Or ')' | '!' Operand */
  #operand(): JsonPathPredicate | undefined {
    const characters = this.#characters.skipSpaces()
    if (this.#nesting >= deepest) return this.#fail('Filter nests too deep', true)
    this.#nesting++
    const predicate = this.#nestedOperand(characters)
    this.#nesting--
    return predicate
  }

  #nestedOperand(characters: Characters): JsonPathPredicate | undefined {
    const start = characters.position
    if (characters.current === '!') {
      characters.position++
      const next = characters.skipSpaces().current
      if (next !== '$' && next !== '@') {
        const of = this.#operand()
        return of === undefined ? undefined : { kind: 'not', of }
      }
      characters.position = start
    }
    if (characters.skipSpaces().current !== '(') return this.#relation()
    characters.position++
    const inner = this.#or()
    if (inner === undefined) return undefined
    if (characters.skipSpaces().current !== ')') return this.#fail('Expected character: )')
    characters.position++
    return inner
  }

  /** Relation = Value [ Operator Value ] */
  #relation(): JsonPathPredicate | undefined {
    const characters = this.#characters
    const left = this.#value()
    if (left === undefined || characters.isOverrun()) return undefined
    const after = characters.position
    const operator = this.#operator()
    const right = operator === undefined ? undefined : this.#value()
    if (characters.isOverrun() || this.#failure?.broken === true) return undefined
    if (operator !== undefined && right !== undefined) return { kind: 'relation', left, operator, right }
    const why = this.#failure
    this.#failure = undefined
    characters.position = after
    if (left.kind !== 'path') return this.#fail(why?.message ?? 'Expected path node')
    const exists: JsonPathOperand = { ...left, existence: true }
    const wanted: JsonPathOperand = { kind: 'boolean', value: !left.negated, range: this.#range(after) }
    return { kind: 'relation', left: exists, operator: 'EXISTS', right: wanted }
  }

  #operator(): JsonPathOperator | undefined {
    const characters = this.#characters.skipSpaces()
    const start = characters.position
    const isSign = (character: string): boolean => '<>=~!'.includes(character) && character !== ''
    if (isSign(characters.current)) while (characters.inBounds() && isSign(characters.current)) characters.position++
    else while (characters.inBounds() && characters.current !== ' ') characters.position++
    const word = characters.slice(start, characters.position).toUpperCase()
    return isOperator(word) ? word : this.#fail(`Filter operator ${word} is not supported!`)
  }

  #range(start: number): { readonly start: number; readonly end: number } {
    return { start: start + this.#offset, end: this.#characters.position + this.#offset }
  }

  #value(): JsonPathOperand | undefined {
    const characters = this.#characters.skipSpaces()
    if (characters.current === '!') {
      characters.position++
      const next = characters.skipSpaces().current
      return next === '$' || next === '@' ? this.#path() : this.#fail('Unexpected character: !')
    }
    switch (characters.current) {
      case '$':
      case '@':
        return this.#path()
      case "'":
      case '"':
        return this.#string(characters.current)
      case 't':
      case 'f':
        return this.#boolean()
      case 'n':
        return this.#null()
      case '{':
        return this.#json('{', '}')
      case '[':
        return this.#json('[', ']')
      case '/':
        return this.#pattern()
      default:
        return this.#number()
    }
  }

  #path(): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    let before = start - 1
    while (before >= 0 && characters.at(before) === ' ') before--
    const negated = before >= 0 && characters.at(before) === '!'
    characters.position++
    while (characters.inBounds()) {
      if (characters.current === '[') {
        const close = characters.indexOfClosing(characters.position, '[', ']', false)
        if (close < 0) return this.#fail('Square brackets does not match in filter')
        characters.position = close + 1
      }
      if (characters.isOverrun()) return undefined
      const character = characters.current
      if (!characters.inBounds() || '<>=~! '.includes(character)) break
      if (character === ')' && !this.#closesFunction(start)) break
      characters.position++
    }
    const parsed = this.#readPath(characters.slice(start, characters.position), start + this.#offset)
    if (parsed.kind === 'failed') return this.#fail(parsed.message)
    return { kind: 'path', path: parsed.path, fromRoot: parsed.fromRoot, existence: false, negated }
  }

  /** Whether the `)` here ends a call without parameters, `.length()`. */
  #closesFunction(pathStart: number): boolean {
    const characters = this.#characters
    let index = characters.position - 1
    while (index >= 0 && characters.at(index) === ' ') index--
    if (index < 0 || characters.at(index) !== '(') return false
    for (index--; index > pathStart; index--) if (characters.at(index) === '.') return true
    return false
  }

  #string(quote: string): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    const close = characters.indexOfUnescaped(start, quote)
    if (close === -1) return this.#fail(`String literal does not have matching quotes. Expected ${quote}`)
    characters.position = close + 1
    const value = unescapeText(characters.slice(start + 1, close))
    return value === undefined
      ? this.#fail('Unable to parse unicode value', true)
      : { kind: 'string', value, range: this.#range(start) }
  }

  #boolean(): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    const word = characters.current === 't' ? 'true' : 'false'
    if (!characters.inBounds(start + word.length - 1) || characters.slice(start, start + word.length) !== word)
      return this.#fail('Expected boolean literal')
    characters.position += word.length
    return { kind: 'boolean', value: word === 'true', range: this.#range(start) }
  }

  #null(): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    if (!characters.inBounds(start + 3) || characters.slice(start, start + 4) !== 'null')
      return this.#fail('Expected <null> value')
    characters.position += 4
    return { kind: 'null', range: this.#range(start) }
  }

  #json(open: string, close: string): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    const end = characters.indexOfClosing(start, open, close, false)
    if (end < 0) return this.#fail("String not closed. Expected '")
    characters.position = end + 1
    return { kind: 'json', text: characters.slice(start, end + 1), range: this.#range(start) }
  }

  #pattern(): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    const close = characters.indexOfUnescaped(start, '/')
    if (close === -1) return this.#fail('Pattern not closed. Expected /')
    let end = close
    while (characters.inBounds(end + 1) && 'dixmsuU'.includes(characters.at(end + 1))) end++
    characters.position = end + 1
    const text = characters.slice(start, characters.position)
    const last = text.lastIndexOf('/')
    return this.#compiled(text.slice(1, last), text.slice(last + 1), start)
  }

  #compiled(pattern: string, flags: string, start: number): JsonPathOperand | undefined {
    const letters = new Set(flags)
    const compiled = compileRegex(pattern, {
      caseInsensitive: letters.has('i'),
      multiline: letters.has('m'),
      dotAll: letters.has('s'),
      unicodeCase: letters.has('u'),
      comments: letters.has('x'),
      unixLines: letters.has('d'),
      unicodeCharacterClass: letters.has('U'),
    })
    if (compiled.kind !== 'regex') return this.#fail(`${compiled.message} in pattern /${pattern}/`, true)
    return { kind: 'pattern', pattern, flags, regex: compiled.regex, range: this.#range(start) }
  }

  #number(): JsonPathOperand | undefined {
    const characters = this.#characters
    const start = characters.position
    while (characters.inBounds() && (isDigit(characters.current) || '-.Ee'.includes(characters.current)))
      characters.position++
    const text = characters.slice(start, characters.position)
    const value = parseDecimal(text)
    if (value === undefined) return this.#fail(`Not a number: ${text}`, true)
    const whole = value.scale === 0 ? Number(value.unscaled) : Number.NaN
    return { kind: 'number', text, value: Number.isSafeInteger(whole) ? whole : value, range: this.#range(start) }
  }
}

function isOperator(word: string): word is JsonPathOperator {
  return operators.has(word)
}
