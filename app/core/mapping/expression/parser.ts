import { type Diagnostic, type Parsed, atRange } from '../../diagnostics/index.ts'
import { type TextRange, textRange } from '../../text/index.ts'
import { functionNames, isFunctionName } from '../functions/names.ts'
import type { Condition, Expression, Id, Over, Source } from '../model.ts'
import { type PathStep, printPlainPath } from '../path.ts'
import { decodeJsonChunk, unescapeInterpolation } from './jsonText.ts'
import { lexExpression } from './lexer.ts'
import { type ExpressionScope, resolveName } from './scope.ts'
import type { Punctuation, StringPart, Token } from './token.ts'

type CompareOperator = Extract<Condition, { kind: 'compare' }>['op']
type Collect = Extract<Expression, { kind: 'collect' }>
type LoopPart = Extract<Source, { kind: 'loop' }>['part']

const parameterPlaces = { path: 'path', query: 'querystring', header: 'header' } as const
const loopParts: readonly LoopPart[] = ['index', 'count', 'last', 'key']
const compareOperators: readonly CompareOperator[] = ['==', '!=', '<', '<=', '>', '>=']
const collections: readonly Collect['how'][] = ['list', 'join', 'first', 'last', 'count', 'sum']

/** Of expressions in expressions; nobody writes as deep as this, and every level takes JavaScript's stack. */
const deepest = 200

/**
 * Reads the text form of an expression (docs/expressions.md). The root is undefined where there are errors; their
 * ranges are of `text`. Names of loops and variables become the ids that `scope` gives them.
 *
 * @example parseExpression('default(header["X-Tenant"], "public")', emptyScope)
 */
export function parseExpression(text: string, scope: ExpressionScope): Parsed<Expression | undefined> {
  return parseWhole(text, scope, (parser) => parser.readExpression())
}

/** Reads a condition as it stands in `if(…)`: `item.qty > 1 && present(item.sku)`. Otherwise as `parseExpression`. */
export function parseCondition(text: string, scope: ExpressionScope): Parsed<Condition | undefined> {
  return parseWhole(text, scope, (parser) => parser.readCondition())
}

function parseWhole<T>(
  text: string,
  scope: ExpressionScope,
  read: (parser: Parser) => T | undefined,
): Parsed<T | undefined> {
  const { root: tokens, diagnostics } = lexExpression(text)
  const all = [...diagnostics]
  const parser = new Parser(text, tokens, scope, all)
  const root = read(parser)
  parser.expectEnd()
  all.sort((a, b) => startOf(a) - startOf(b))
  return { root: all.some((problem) => problem.severity === 'error') ? undefined : root, diagnostics: all }
}

function startOf(diagnostic: Diagnostic): number {
  return diagnostic.at.kind === 'source' ? diagnostic.at.range.start : 0
}

/** @internal After an error a method returns undefined; its callers go on behind the next `,` or `)` to find more. */
class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #scope: ExpressionScope
  readonly #diagnostics: Diagnostic[]
  #at = 0
  #depth: number

  constructor(text: string, tokens: readonly Token[], scope: ExpressionScope, diagnostics: Diagnostic[], depth = 0) {
    this.#depth = depth
    this.#text = text
    this.#tokens = tokens
    this.#scope = scope
    this.#diagnostics = diagnostics
  }

  /** Expression : Literal | Text | Name-led */
  readExpression(): Expression | undefined {
    return this.#nested(() => this.#readValue())
  }

  #nested<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= deepest) {
      this.#fail(this.#token, 'too-deep', `This expression is nested more than ${deepest} levels deep.`)
      this.#at = this.#tokens.length - 1
      return undefined
    }
    this.#depth += 1
    const value = read()
    this.#depth -= 1
    return value
  }

  #readValue(): Expression | undefined {
    const token = this.#token
    if (token.kind === 'number') {
      this.#at += 1
      return { kind: 'literal', json: token.text }
    }
    if (token.kind === 'string') {
      this.#at += 1
      return this.#readString(token.parts)
    }
    if (this.#isMark('{') || this.#isMark('[')) return this.#readConstant()
    if (token.kind === 'name') return this.#readNamed(token)
    this.#fail(token, 'expected-expression', `${this.#shown(token)} stands where a value is expected.`)
    return undefined
  }

  /** Condition : And ( `||` And )* ; `left` is an expression that has been read and begins the condition. */
  readCondition(left?: Expression): Condition | undefined {
    let begun = left
    return this.#readAll('or', '||', () =>
      this.#readAll('and', '&&', () => {
        const first = begun
        begun = undefined
        return first ? this.#readComparison(first) : this.#nested(() => this.#readPrimary())
      }),
    )
  }

  expectEnd(): void {
    const token = this.#token
    if (token.kind === 'end' || this.#diagnostics.some((problem) => startOf(problem) >= token.range.start)) return
    this.#fail(token, 'expected-end', `${this.#shown(token)} is left over after the expression.`)
  }

  #readAll(kind: 'or' | 'and', mark: Punctuation, read: () => Condition | undefined): Condition | undefined {
    const first = read()
    if (!this.#isMark(mark)) return first
    const all: (Condition | undefined)[] = [first]
    while (this.#takeMark(mark)) all.push(read())
    return complete(all) ? { kind, all } : undefined
  }

  /** Primary : `!` Primary | `(` Condition `)` | Test `(` … `)` | Expression CompareOperator Expression | Expression `in` List */
  #readPrimary(): Condition | undefined {
    if (this.#takeMark('!')) {
      const of = this.#readPrimary()
      return of && { kind: 'not', of }
    }
    if (this.#takeMark('(')) {
      const condition = this.readCondition()
      this.#expectMark(')')
      return condition
    }
    const token = this.#token
    if (token.kind === 'name' && this.#isConditionAhead()) return this.#readTest(token.text)
    return this.#readComparison()
  }

  /** Test : `present` | `isNull` | `isEmpty` | `matches` | `all` | `any` | `rawCondition` */
  #readTest(name: string): Condition | undefined {
    this.#at += 2
    const condition = this.#readTestArguments(name)
    this.#expectMark(')')
    return condition
  }

  #readTestArguments(name: string): Condition | undefined {
    if (name === 'all' || name === 'any') {
      const all = this.#isMark(')') ? [] : this.#readList(() => this.readCondition(), ')')
      return complete(all) ? { kind: name === 'all' ? 'and' : 'or', all } : undefined
    }
    if (name === 'rawCondition') {
      const vtl = this.#readPlainText()
      return vtl === undefined ? undefined : { kind: 'raw', vtl }
    }
    const value = this.readExpression()
    if (name === 'matches') {
      this.#expectMark(',')
      const pattern = this.#readPlainText()
      return value && pattern !== undefined ? { kind: 'matches', value, pattern } : undefined
    }
    const kind = name === 'present' ? 'present' : name === 'isNull' ? 'null' : 'empty'
    return value && { kind, value }
  }

  #readComparison(left: Expression | undefined = this.readExpression()): Condition | undefined {
    const token = this.#token
    if (token.kind === 'name' && token.text === 'in') {
      this.#at += 1
      this.#expectMark('[')
      const list = this.#isMark(']') ? [] : this.#readList(() => this.readExpression(), ']')
      this.#expectMark(']')
      return left && complete(list) ? { kind: 'in', value: left, list } : undefined
    }
    const op = compareOperators.find((operator) => this.#isMark(operator))
    if (op === undefined) {
      if (left) {
        this.#fail(
          token,
          'expected-comparison',
          `${this.#shown(token)} stands where a comparison such as == is expected.`,
        )
      }
      return undefined
    }
    this.#at += 1
    const right = this.readExpression()
    return left && right && { kind: 'compare', op, left, right }
  }

  /** Text : `"` ( Chunk | `${` Expression `}` )* `"` ; without interpolation it is a literal. */
  #readString(parts: readonly StringPart[]): Expression | undefined {
    const [first] = parts
    if (first === undefined) return { kind: 'literal', json: '""' }
    if (parts.length === 1 && first.kind === 'chunk') return { kind: 'literal', json: `"${first.json}"` }
    const read = parts.map((part): Expression | undefined => {
      if (part.kind === 'chunk') return { kind: 'literal', json: `"${part.json}"` }
      const inner = new Parser(this.#text, part.tokens, this.#scope, this.#diagnostics, this.#depth)
      const expression = inner.readExpression()
      inner.expectEnd()
      return expression
    })
    return complete(read) ? { kind: 'text', parts: read } : undefined
  }

  /** Constant : a JSON object or array, kept exactly as it is written. */
  #readConstant(): Expression | undefined {
    const start = this.#token.range.start
    if (!this.#skipJson()) return undefined
    const end = this.#tokens[this.#at - 1]?.range.end ?? start
    return { kind: 'literal', json: unescapeInterpolation(this.#text.slice(start, end)) }
  }

  #skipJson(): boolean {
    return this.#nested(() => this.#skipJsonValue()) ?? false
  }

  #skipJsonValue(): boolean {
    const token = this.#token
    if (this.#takeMark('{')) return this.#skipJsonItems('}', () => this.#skipJsonMember())
    if (this.#takeMark('[')) return this.#skipJsonItems(']', () => this.#skipJson())
    const plain = token.kind === 'string' && token.parts.every((part) => part.kind === 'chunk')
    const word = token.kind === 'name' && ['true', 'false', 'null'].includes(token.text)
    if (plain || word || token.kind === 'number') {
      this.#at += 1
      return true
    }
    return this.#fail(token, 'expected-constant', `${this.#shown(token)} cannot stand in a JSON constant.`, {
      hint: 'A constant holds JSON alone; map members of their own for values of the request.',
    })
  }

  #skipJsonMember(): boolean {
    const token = this.#token
    if (token.kind !== 'string' || token.parts.some((part) => part.kind !== 'chunk')) {
      return this.#fail(
        token,
        'expected-constant',
        `${this.#shown(token)} stands where a member name in quotes is expected.`,
      )
    }
    this.#at += 1
    return this.#expectMark(':') && this.#skipJson()
  }

  #skipJsonItems(close: Punctuation, skip: () => boolean): boolean {
    if (this.#takeMark(close)) return true
    do if (!skip()) return false
    while (this.#takeMark(','))
    return this.#expectMark(close)
  }

  #readNamed(token: Extract<Token, { kind: 'name' }>): Expression | undefined {
    const name = token.text
    const called = this.#isMark('(', 1)
    if (name === 'true' || name === 'false' || name === 'null') {
      this.#at += 1
      return { kind: 'literal', json: name }
    }
    if (called && name in this.#forms) return this.#readForm(name)
    const source = this.#readSource(token)
    if (source !== 'none') return source && { kind: 'ref', source }
    if (called) return this.#readCall(token)
    this.#at += 1
    this.#failAt(token.range, 'unknown-name', `${name} is no source, loop or variable here.`, {
      hint: 'Sources begin with path, query, header, body, rawBody, context or stage; text stands in double quotes.',
    })
    this.#readSteps()
    return undefined
  }

  /** Forms that are written like calls and are nodes of their own. */
  readonly #forms: Readonly<Record<string, () => Expression | undefined>> = {
    if: () => this.#readIf(),
    text: () => this.#readTextForm(),
    literal: () => {
      const json = this.#readPlainText()
      return json === undefined ? undefined : { kind: 'literal', json }
    },
    raw: () => this.#readRaw(),
    collect: () => this.#readCollect(),
  }

  #readForm(name: string): Expression | undefined {
    this.#at += 2
    const expression = this.#forms[name]?.()
    this.#expectMark(')')
    return expression
  }

  /** If : `if` `(` Condition `,` Expression ( `,` Condition `,` Expression )* ( `,` Expression )? `)` */
  #readIf(): Expression | undefined {
    const branches: { readonly when: Condition; readonly then: Expression }[] = []
    let whole = true
    for (let first = true; ; first = false) {
      // Further on, a value ends the list or begins a condition: what follows it tells.
      const value = first || this.#isConditionAhead() ? undefined : this.readExpression()
      if (value && this.#isMark(')')) return whole ? { kind: 'choose', branches, otherwise: value } : undefined
      const when = this.readCondition(value)
      if (!when) this.#recover()
      this.#expectMark(',')
      const then = this.readExpression()
      if (!then) this.#recover()
      if (when && then) branches.push({ when, then })
      else whole = false
      if (!this.#takeMark(',')) return whole ? { kind: 'choose', branches } : undefined
    }
  }

  #isConditionAhead(): boolean {
    const token = this.#token
    const test = token.kind === 'name' && this.#isMark('(', 1) && testNames.has(token.text)
    return test || this.#isMark('!') || this.#isMark('(')
  }

  #readTextForm(): Expression | undefined {
    const parts = this.#isMark(')') ? [] : this.#readList(() => this.readExpression(), ')')
    return complete(parts) ? { kind: 'text', parts } : undefined
  }

  /** Raw : `raw` `(` vtl `,` reason ( `,` Source )* `)` */
  #readRaw(): Expression | undefined {
    const vtl = this.#readPlainText()
    this.#expectMark(',')
    const reason = this.#readPlainText()
    const reads: (Source | undefined)[] = []
    while (this.#takeMark(',')) reads.push(this.#readOnlySource())
    if (vtl === undefined || reason === undefined || !complete(reads)) return undefined
    return { kind: 'raw', vtl, reads, reason }
  }

  #readOnlySource(): Source | undefined {
    const token = this.#token
    const source = token.kind === 'name' ? this.#readSource(token) : 'none'
    if (source !== 'none') return source
    this.#fail(token, 'expected-source', `${this.#shown(token)} stands where a source is expected.`)
    return undefined
  }

  /** Collect : `collect` `(` how `,` loop `,` Over `,` Expression ( `,` `where` `(` Condition `)` )? ( `,` `by` `(` Expression `)` )? `)` */
  #readCollect(): Expression | undefined {
    const how = this.#readOneOf(collections)
    this.#expectMark(',')
    const loop = this.#readPlainText()
    this.#expectMark(',')
    const over = this.#readOver()
    this.#expectMark(',')
    const value = this.readExpression()
    const where = this.#readClause('where', () => this.readCondition())
    const by = this.#readClause('by', () => this.readExpression())
    if (how === undefined || loop === undefined || !over || !value) return undefined
    return { kind: 'collect', over, loop: loop as Id, ...(where && { where }), value, how, ...(by && { by }) }
  }

  #readClause<T>(name: string, read: () => T | undefined): T | undefined {
    const word = this.#tokens[this.#at + 1]
    if (!this.#isMark(',') || word?.kind !== 'name' || word.text !== name) return undefined
    this.#at += 2
    this.#expectMark('(')
    const value = read()
    this.#expectMark(')')
    return value
  }

  /** Over : ( `items` | `entries` ) `(` Expression `)` | `zip` `(` length ( `,` name `,` Expression )* `)` */
  #readOver(): Over | undefined {
    const token = this.#token
    const kind = token.kind === 'name' ? token.text : ''
    if (kind !== 'items' && kind !== 'entries' && kind !== 'zip') {
      this.#fail(
        token,
        'expected-over',
        `${this.#shown(token)} stands where items(…), entries(…) or zip(…) is expected.`,
      )
      return undefined
    }
    this.#at += 1
    this.#expectMark('(')
    const over = kind === 'zip' ? this.#readZip() : this.#readOverSource(kind)
    this.#expectMark(')')
    return over
  }

  #readOverSource(kind: 'items' | 'entries'): Over | undefined {
    const source = this.readExpression()
    return source && { kind, source }
  }

  #readZip(): Over | undefined {
    const length = this.#readOneOf(['shortest', 'first'] as const)
    const lists: ({ readonly name: string; readonly source: Expression } | undefined)[] = []
    while (this.#takeMark(',')) {
      const name = this.#readPlainText()
      this.#expectMark(',')
      const source = this.readExpression()
      lists.push(name !== undefined && source ? { name, source } : undefined)
    }
    return length !== undefined && complete(lists) ? { kind: 'zip', lists, length } : undefined
  }

  #readOneOf<const T extends string>(words: readonly T[]): T | undefined {
    const token = this.#token
    const text = this.#readPlainText()
    const word = words.find((candidate) => candidate === text)
    if (text !== undefined && word === undefined) {
      this.#failAt(token.range, 'unknown-word', `"${text}" is none of ${words.join(', ')}.`)
    }
    return word
  }

  /** Call : Name `(` ( Expression ( `,` Expression )* )? `)` */
  #readCall(token: Extract<Token, { kind: 'name' }>): Expression | undefined {
    this.#at += 2
    const args = this.#isMark(')') ? [] : this.#readList(() => this.readExpression(), ')')
    this.#expectMark(')')
    if (!isFunctionName(token.text)) {
      this.#diagnostics.push(
        atRange('expression/unknown-function', 'error', token.range, {
          message: `There is no function ${token.text}.`,
          hint: `Functions are ${functionNames.join(', ')}, and if.`,
        }),
      )
    }
    return complete(args) ? { kind: 'call', fn: token.text, args } : undefined
  }

  /**
   * Source : ( `path` | `query` | `header` | `stage` ) Step ( `[` `]` )? | `context` Step+ | `body` Path | `rawBody`
   *        | LoopPart ( `(` Loop `)` )? | Loop Path | Variable
   */
  #readSource(token: Extract<Token, { kind: 'name' }>): Source | undefined | 'none' {
    const name = token.text
    if (name === 'path' || name === 'query' || name === 'header') return this.#readParameter(name)
    if (name === 'stage' || name === 'context') return this.#readNamedValue(name)
    if (name === 'rawBody') {
      this.#at += 1
      return { kind: 'rawBody' }
    }
    if (name === 'body') {
      this.#at += 1
      const path = this.#readPath('$')
      return path === undefined ? undefined : { kind: 'body', path }
    }
    const part = loopParts.find((candidate) => candidate === name)
    if (part !== undefined) return this.#readLoopPart(part, token)
    if ((name === 'loop' || name === 'variable') && this.#isMark('(', 1)) return this.#readById(name)
    return this.#readScoped(token)
  }

  #readParameter(name: 'path' | 'query' | 'header'): Source | undefined {
    const token = this.#token
    this.#at += 1
    const steps = this.#readSteps(1)
    const [step] = steps ?? []
    if (steps === undefined) return undefined
    if (typeof step !== 'string') return this.#needsName(token.range, name)
    const source = { kind: 'parameter', in: parameterPlaces[name], name: step } as const
    if (!this.#isMark('[') || !this.#isMark(']', 1)) return source
    this.#at += 2
    return { ...source, many: 'all' }
  }

  #readNamedValue(name: 'stage' | 'context'): Source | undefined {
    const token = this.#token
    this.#at += 1
    const steps = this.#readSteps(name === 'stage' ? 1 : Infinity)
    if (steps === undefined) return undefined
    if (steps.length === 0 || !steps.every((step) => typeof step === 'string'))
      return this.#needsName(token.range, name)
    return { kind: name === 'stage' ? 'stageVariable' : 'context', name: steps.join('.') }
  }

  #needsName(range: TextRange, name: string): undefined {
    this.#failAt(range, 'expected-name', `${name} needs the name of a value: ${name}.name or ${name}["odd-name"].`)
    return undefined
  }

  #readLoopPart(part: LoopPart, token: Extract<Token, { kind: 'name' }>): Source | undefined {
    this.#at += 1
    if (this.#takeMark('(')) {
      const loop = this.#readLoopName()
      this.#expectMark(')')
      return loop === undefined ? undefined : { kind: 'loop', loop, part }
    }
    const innermost = this.#scope.loops.at(-1)
    if (innermost) return { kind: 'loop', loop: innermost.id, part }
    this.#failAt(token.range, 'no-loop', `${part} stands outside every loop.`)
    return undefined
  }

  #readLoopName(): Id | undefined {
    const token = this.#token
    if (token.kind === 'name' && token.text === 'loop' && this.#isMark('(', 1)) {
      const source = this.#readById('loop')
      return source?.kind === 'loop' ? source.loop : undefined
    }
    const found = token.kind === 'name' ? resolveName(token.text, this.#scope) : undefined
    if (token.kind === 'name') this.#at += 1
    if (found?.kind === 'loop') return found.id
    this.#failAt(token.range, 'unknown-loop', `${this.#shown(token)} is no loop here.`)
    return undefined
  }

  /** ById : ( `loop` | `variable` ) `(` `"id"` `)` */
  #readById(kind: 'loop' | 'variable'): Source | undefined {
    this.#at += 2
    const id = this.#readPlainText()
    this.#expectMark(')')
    if (kind === 'variable') return id === undefined ? undefined : { kind: 'variable', id: id as Id }
    const path = this.#readPath(undefined)
    if (id === undefined || path === undefined) return undefined
    return { kind: 'loop', loop: id as Id, part: 'item', ...(path !== '' && { path }) }
  }

  #readScoped(token: Extract<Token, { kind: 'name' }>): Source | undefined | 'none' {
    const found = resolveName(token.text, this.#scope)
    if (found === undefined || (this.#isMark('(', 1) && isFunctionName(token.text))) return 'none'
    this.#at += 1
    if (found.kind === 'variable') return { kind: 'variable', id: found.id }
    const path = this.#readPath(undefined)
    if (path === undefined) return undefined
    return { kind: 'loop', loop: found.id, part: 'item', ...(path !== '' && { path }) }
  }

  /** Path : Step* | `(` `"JSONPath"` `)` ; `whole` is what no steps mean, `''` where that is left out. */
  #readPath(whole: string | undefined): string | undefined {
    if (this.#takeMark('(')) {
      const path = this.#readPlainText()
      this.#expectMark(')')
      return path
    }
    const steps = this.#readSteps()
    if (steps === undefined) return undefined
    return steps.length === 0 ? (whole ?? '') : printPlainPath(steps)
  }

  /** Step : `.` Name | `[` `"name"` `]` | `[` Integer `]` */
  #readSteps(most = Infinity): readonly PathStep[] | undefined {
    const steps: PathStep[] = []
    while (steps.length < most) {
      if (this.#takeMark('.')) {
        const token = this.#token
        if (token.kind !== 'name') return this.#failStep(token)
        this.#at += 1
        steps.push(token.text)
      } else if (this.#isMark('[') && !this.#isMark(']', 1)) {
        this.#at += 1
        const step = this.#readBracketed()
        this.#expectMark(']')
        if (step === undefined) return undefined
        steps.push(step)
      } else break
    }
    return steps
  }

  #readBracketed(): PathStep | undefined {
    const token = this.#token
    if (token.kind === 'string') return this.#readPlainText()
    if (token.kind === 'number' && /^-?\d{1,9}$/.test(token.text) && token.text !== '-0') {
      this.#at += 1
      return Number(token.text)
    }
    return this.#failStep(token)
  }

  #failStep(token: Token): undefined {
    this.#fail(token, 'expected-step', `${this.#shown(token)} stands where a member name or an index is expected.`, {
      hint: 'Names that are not plain words stand in brackets and quotes: body["odd name"].',
    })
    return undefined
  }

  /** A string without interpolation, as the characters it stands for. */
  #readPlainText(): string | undefined {
    const token = this.#token
    if (token.kind !== 'string') {
      this.#fail(token, 'expected-text', `${this.#shown(token)} stands where text in quotes is expected.`)
      return undefined
    }
    this.#at += 1
    const [part, more] = token.parts
    if (part === undefined) return ''
    if (part.kind === 'chunk' && more === undefined) return decodeJsonChunk(part.json)
    this.#failAt(token.range, 'fixed-text', 'This text must be fixed: it cannot interpolate.')
    return undefined
  }

  #readList<T>(read: () => T | undefined, close: Punctuation): (T | undefined)[] {
    const list: (T | undefined)[] = []
    do {
      const value = read()
      if (value === undefined) this.#recover(close)
      list.push(value)
    } while (this.#takeMark(','))
    return list
  }

  /** Skips to the next `,` or closing mark of the present nesting, so that what follows is read too. */
  #recover(close: Punctuation = ')'): void {
    let depth = 0
    for (; this.#token.kind !== 'end'; this.#at += 1) {
      if (depth === 0 && (this.#isMark(',') || this.#isMark(close))) return
      if (this.#isMark('(') || this.#isMark('[') || this.#isMark('{')) depth += 1
      if (this.#isMark(')') || this.#isMark(']') || this.#isMark('}')) depth -= 1
    }
  }

  get #token(): Token {
    const end = textRange(this.#text.length, this.#text.length)
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] ?? { kind: 'end', range: end }
  }

  #isMark(mark: Punctuation, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead]
    return token?.kind === 'punctuation' && token.text === mark
  }

  #takeMark(mark: Punctuation): boolean {
    if (!this.#isMark(mark)) return false
    this.#at += 1
    return true
  }

  #expectMark(mark: Punctuation): boolean {
    if (this.#takeMark(mark)) return true
    const token = this.#token
    // One mistake is reported once: what its recovery skipped over is not news.
    if (this.#diagnostics.some((problem) => startOf(problem) >= token.range.start)) return false
    return this.#fail(token, 'expected-mark', `${this.#shown(token)} stands where ${mark} is expected.`)
  }

  #shown(token: Token): string {
    return token.kind === 'end' ? 'The end' : this.#text.slice(token.range.start, token.range.end)
  }

  #fail(token: Token, code: string, message: string, words: { readonly hint?: string } = {}): false {
    // The lexer has already said what is wrong with an unknown character.
    if (token.kind !== 'unknown') this.#failAt(token.range, code, message, words)
    return false
  }

  #failAt(range: TextRange, code: string, message: string, words: { readonly hint?: string } = {}): void {
    this.#diagnostics.push(atRange(`expression/${code}`, 'error', range, { message, ...words }))
  }
}

const testNames: ReadonlySet<string> = new Set([
  'present',
  'isNull',
  'isEmpty',
  'matches',
  'all',
  'any',
  'rawCondition',
])

function complete<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return list.every((item) => item !== undefined)
}
