import { Characters, isDigit, unescapeText } from './characters.ts'
import { parseFilter } from './filter/parser.ts'
import type { JsonPath, JsonPathParameter, JsonPathSegment } from './jsonPath.ts'
import { readParameterTexts } from './parameterTexts.ts'
import type { PathParsed } from './parsed.ts'

/**
 * Reads a path as `JsonPath.compile` of Jayway 2.9.0 does; `offset` is where `text` stands in the whole.
 *
 * Quirks are kept on purpose, each in the tests: a path without `$` gets `$.` put before it, a lone `[` at the end is ignored,
 * `$..a.sum()` becomes `$.sum($..a)`.
 */
export function readPath(text: string, offset: number, depth: number): PathParsed {
  const bare = !text.startsWith('$') && !text.startsWith('@')
  const characters = new Characters(bare ? `$.${text}` : text).trim()
  const reader = new PathReader(characters, bare ? offset - 2 : offset, depth)
  if (characters.at(characters.end) === '.') return reader.failure("Path must not end with a '.' or '..'")
  return reader.read(text)
}

/** A function's path parameter: as above, but nothing is put before it. */
function readParameterPath(text: string, offset: number, depth: number): PathParsed {
  return new PathReader(new Characters(text), offset, depth).read(text)
}

/** Paths within paths, as in filters of filters. */
const deepest = 50
const longest = 1000

/** Whether a rule read its segment, left it to the next rule, or found it broken. */
type Reading = 'read' | 'other' | 'failed'

/** @internal */
class PathReader {
  readonly #characters: Characters
  readonly #offset: number
  readonly #depth: number
  readonly #segments: JsonPathSegment[] = []
  #message: string | undefined
  #failedAt: number | undefined

  constructor(characters: Characters, offset: number, depth: number) {
    this.#characters = characters
    this.#offset = offset
    this.#depth = depth
  }

  failure(message: string): PathParsed {
    const end = Math.max(0, this.#characters.text.length + this.#offset)
    const at = Math.max(0, Math.min((this.#failedAt ?? this.#characters.position) + this.#offset, end))
    return { kind: 'failed', message, start: at, end: Math.max(at, end), segments: this.#segments }
  }

  /** Path = ( '$' | '@' ) { Segment } */
  read(text: string): PathParsed {
    if (this.#depth > deepest) return this.failure('Paths nest too deep')
    const characters = this.#characters
    while (characters.inBounds() && isBlank(characters.current)) characters.position++
    const root = characters.current
    if (root !== '$' && root !== '@') return this.failure("Path must start with '$' or '@'")
    if (!characters.isTail()) {
      characters.position++
      if (characters.current !== '.' && characters.current !== '[') {
        return this.failure(`Illegal character at position ${characters.position} expected '.' or '['`)
      }
      do {
        if (!this.#segment())
          return this.failure(this.#message ?? `Could not parse token starting at position ${characters.position}`)
      } while (!characters.isTail())
    }
    if (characters.isOverrun()) return this.failure('Path ends too early')
    return { kind: 'path', path: makePath(text, this.#segments), fromRoot: root === '$' }
  }

  /** Segment = Bracket | '.' Name | '..' Name | '*' … */
  #segment(): boolean {
    const characters = this.#characters
    if (this.#segments.length >= longest) return this.#fail(`Path is longer than ${longest} segments`) === 'read'
    let reading: Reading
    switch (characters.current) {
      case '[':
        reading = this.#bracket()
        break
      case '.':
        return this.#dot()
      case '*':
        reading = this.#wildcard()
        break
      default:
        reading = this.#name()
    }
    if (characters.isOverrun() && this.#message === undefined) this.#message = 'Path ends too early'
    return reading === 'read' && !characters.isOverrun()
  }

  #fail(message: string, at: number = this.#characters.position): Reading {
    this.#message ??= message
    this.#failedAt ??= at
    return 'failed'
  }

  #add(segment: JsonPathSegment): Reading {
    this.#segments.push(segment)
    return 'read'
  }

  #range(start: number): { readonly start: number; readonly end: number } {
    const at = Math.max(0, start + this.#offset)
    return {
      start: at,
      end: Math.max(at, Math.min(this.#characters.position, this.#characters.text.length) + this.#offset),
    }
  }

  #dot(): boolean {
    const characters = this.#characters
    const start = characters.position
    if (characters.inBounds(start + 1) && characters.at(start + 1) === '.') {
      characters.position += 2
      this.#add({ kind: 'deepScan', range: this.#range(start) })
    } else if (!characters.inBounds(start + 1)) return this.#fail("Path must not end with a '.'") === 'read'
    else characters.position++
    if (characters.current === '.')
      return this.#fail(`Character '.' on position ${characters.position} is not valid.`) === 'read'
    return this.#segment()
  }

  #bracket(): Reading {
    const start = this.#characters.position
    let reading = this.#quoted()
    if (reading === 'other') reading = this.#array()
    if (reading === 'other') reading = this.#wildcard()
    if (reading === 'other') reading = this.#filter()
    if (this.#characters.isOverrun()) return 'failed'
    if (reading !== 'other') return reading
    const next = this.#characters.nextSignificant(start)
    if (next === '?') return this.#fail(`Filter is not closed, or a placeholder, at position ${start}`)
    return this.#fail(`Could not parse token starting at position ${start}. Expected ?, ', 0-9, * `)
  }

  /** Name = character { character } [ '(' Parameters ')' ] */
  #name(): Reading {
    const characters = this.#characters
    const start = characters.position
    if (characters.current === ' ') return 'other'
    let end = start
    for (; characters.inBounds(end); end++) {
      const character = characters.at(end)
      if (character === ' ') {
        return this.#fail("Use bracket notion ['my prop'] if your property contains blank characters.")
      }
      if (character === '.' || character === '[' || character === '(') break
    }
    const name = characters.slice(start, end)
    if (!characters.inBounds(end) || characters.at(end) !== '(') {
      characters.position = end
      return this.#add({ kind: 'property', range: this.#range(start), names: [name] })
    }
    return this.#function(start, end, name)
  }

  #function(start: number, open: number, name: string): Reading {
    const characters = this.#characters
    let depth = 1
    for (let index = open + 1; index <= characters.end && depth > 0; index++) {
      if (characters.at(index) === ')') depth--
      else if (characters.at(index) === '(') depth++
    }
    if (depth !== 0) return this.#fail(`Arguments to function: '${name}' are not closed properly.`, start)
    characters.position = open + 1
    const bare = characters.current === ')'
    const parameters = bare ? [] : this.#parameters(name)
    if (parameters === undefined) return 'failed'
    // Of a call without parameters Jayway stops on the `)`: unless it is the last character, the next name begins with it.
    const { start: from, end } = this.#range(start)
    const range = { start: from, end: bare ? end + 1 : end }
    return this.#add({ kind: 'function', range, name, parameters, afterScan: false })
  }

  #parameters(name: string): readonly JsonPathParameter[] | undefined {
    const characters = this.#characters
    const read = readParameterTexts(characters)
    if (read.kind === 'failed')
      return void this.#fail(read.message ?? `Arguments to function: '${name}' are not closed properly.`)
    const parameters: JsonPathParameter[] = []
    for (const { kind, text, start } of read.texts) {
      const parameter = this.#parameter(kind, text, start)
      if (parameter === undefined) return undefined
      parameters.push(parameter)
    }
    return parameters
  }

  #parameter(kind: 'json' | 'path', text: string, start: number): JsonPathParameter | undefined {
    const at = Math.max(0, start + this.#offset)
    if (kind === 'json') return { kind: 'json', text, range: { start: at, end: at + text.length } }
    const parsed = readParameterPath(text, start + this.#offset, this.#depth + 1)
    if (parsed.kind === 'path') return { kind: 'path', path: parsed.path, fromRoot: parsed.fromRoot }
    return void this.#fail(parsed.message, parsed.start - this.#offset)
  }

  /** `['a', 'b']` */
  #quoted(): Reading {
    const characters = this.#characters
    const start = characters.position
    const quote = characters.nextSignificant()
    if (quote !== "'" && quote !== '"') return 'other'
    const names: string[] = []
    let from = start + 1
    let end = 0
    let inside = false
    let commaLast = false
    for (let index = start + 1; characters.inBounds(index); index++) {
      const character = characters.at(index)
      if (character === '\\') index++
      else if (character === ']' && !inside) {
        if (commaLast) return this.#fail(`Found empty property at index ${index}`, index)
        break
      } else if (character === quote && inside) {
        const next = characters.nextSignificant(index)
        if (next !== ']' && next !== ',') {
          return this.#fail(
            `Property must be separated by comma or Property must be terminated close square bracket at index ${index}`,
            index,
          )
        }
        end = index
        const name = unescapeText(characters.slice(from, index))
        if (name === undefined)
          return this.#fail(`Unable to parse unicode value in ${characters.slice(from, index)}`, from)
        names.push(name)
        inside = false
      } else if (character === quote) {
        from = index + 1
        inside = true
        commaLast = false
      } else if (character === ',' && !inside) {
        if (commaLast) return this.#fail(`Found empty property at index ${index}`, index)
        commaLast = true
      }
    }
    if (inside) return this.#fail(`Property has not been closed - missing closing ${quote}`, from)
    const close = characters.indexOfNextSignificant(end, ']')
    if (close === -1) return this.#fail('Property has not been closed - missing closing ]', start)
    characters.position = close + 1
    if (names.length === 0) return this.#fail('Empty properties', start)
    return this.#add({ kind: 'property', range: this.#range(start), names })
  }

  /** `[1]`, `[1, 2]`, `[1:]`, `[:2]`, `[1:2]` */
  #array(): Reading {
    const characters = this.#characters
    const start = characters.position
    const next = characters.nextSignificant()
    if (!isDigit(next) && next !== '-' && next !== ':') return 'other'
    const close = characters.indexOf(start + 1, ']')
    if (close === -1) return 'other'
    const expression = characters.slice(start + 1, close).trim()
    if (!/^[0-9,\-: ]*$/.test(expression)) return 'other'
    const segment = expression.includes(':') ? readSlice(expression) : readIndexes(expression)
    if (segment === undefined)
      return this.#fail(
        `Failed to parse ${expression.includes(':') ? 'SliceOperation' : 'ArrayIndexOperation'}: ${expression}`,
        start + 1,
      )
    characters.position = close + 1
    return this.#add({ ...segment, range: this.#range(start) })
  }

  /** `*`, `[*]` */
  #wildcard(): Reading {
    const characters = this.#characters
    const start = characters.position
    const inBrackets = characters.current === '['
    if (inBrackets) {
      const star = characters.significantAfter(start)
      if (!characters.inBounds(star) || characters.at(star) !== '*') return 'other'
      const close = characters.significantAfter(star)
      if (!characters.inBounds(close) || characters.at(close) !== ']') {
        return this.#fail(`Expected wildcard token to end with ']' on position ${star + 1}`, star + 1)
      }
      characters.position = close + 1
    } else characters.position++
    return this.#add({ kind: 'wildcard', range: this.#range(start) })
  }

  /** `[?( … )]` */
  #filter(): Reading {
    const characters = this.#characters
    const start = characters.position
    const question = characters.indexOfNextSignificant(start, '?')
    if (question === -1) return 'other'
    const open = characters.indexOfNextSignificant(question, '(')
    if (open === -1) return 'other'
    const close = characters.indexOfClosing(open, '(', ')', true)
    if (close === -2) return this.#fail('Could not find matching close quote', open)
    if (close === -1) return 'other'
    const end = characters.significantAfter(close)
    if (!characters.inBounds(end) || characters.at(end) !== ']') return 'other'
    const filter = parseFilter(
      new Characters(characters.slice(start, end + 1), open - start, close - start),
      start + this.#offset,
      (inner, at) => readPath(inner, at, this.#depth + 1),
    )
    if (filter.kind === 'failed') return this.#fail(filter.message, filter.at - this.#offset)
    characters.position = end + 1
    return this.#add({ kind: 'filter', range: this.#range(start), predicates: [filter.predicate] })
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}

type Unplaced<T> = T extends { readonly range: unknown } ? Omit<T, 'range'> : never

function readIndexes(expression: string): Unplaced<Extract<JsonPathSegment, { kind: 'index' }>> | undefined {
  const indexes = expression.split(/\s*,\s*/).map(readInteger)
  return indexes.every((index) => index !== undefined) ? { kind: 'index', indexes } : undefined
}

function readSlice(expression: string): Unplaced<Extract<JsonPathSegment, { kind: 'slice' }>> | undefined {
  if (!/^[0-9\-:]*$/.test(expression)) return undefined
  const [first = '', second = ''] = expression.split(':')
  const from = readInteger(first)
  const to = readInteger(second)
  if ((first !== '' && from === undefined) || (second !== '' && to === undefined)) return undefined
  return from === undefined && to === undefined ? undefined : { kind: 'slice', from, to }
}

function readInteger(text: string): number | undefined {
  const value = /^-?[0-9]+$/.test(text) ? Number(text) : undefined
  return value === undefined || value > 0x7fffffff || value < -0x80000000 ? undefined : value + 0
}

/** Turns `$..a.sum()` into `$.sum($..a)`, as Jayway does with functions after a scan. */
function makePath(text: string, read: readonly JsonPathSegment[]): JsonPath {
  const first = read.findIndex((segment) => segment.kind === 'function')
  const call = read[first]
  if (read[0]?.kind !== 'deepScan' || read.at(-1)?.kind !== 'function' || call?.kind !== 'function') {
    const members = membersOf(read)
    return { text, definite: isDefinite(read), segments: read, ...(members === undefined ? {} : { members }) }
  }
  const scanned = read.slice(0, first)
  const parameter: JsonPathParameter = {
    kind: 'path',
    path: { text, definite: false, segments: scanned },
    fromRoot: true,
  }
  const segments = [{ ...call, parameters: [parameter], afterScan: true }, ...read.slice(first + 1)]
  return { text, definite: isDefinite(segments), segments }
}

function membersOf(segments: readonly JsonPathSegment[]): readonly string[] | undefined {
  const members: string[] = []
  for (const segment of segments) {
    const [name, ...others] = segment.kind === 'property' ? segment.names : []
    if (name === undefined || others.length > 0) return undefined
    members.push(name)
  }
  return members
}

function isDefinite(segments: readonly JsonPathSegment[]): boolean {
  return segments.every((segment, index) => isDefiniteSegment(segment, index === segments.length - 1))
}

/** Several names at the end are merged into one object, and so name one thing. */
export function isDefiniteSegment(segment: JsonPathSegment, last: boolean): boolean {
  switch (segment.kind) {
    case 'property':
      return segment.names.length === 1 || last
    case 'index':
      return segment.indexes.length === 1
    case 'function':
      return true
    case 'slice':
    case 'wildcard':
    case 'deepScan':
    case 'filter':
      return false
  }
}
