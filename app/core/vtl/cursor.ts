import type { Diagnostic } from '../diagnostics/index.ts'
import { type TextRange, textRange } from '../text/index.ts'
import type { ErrorNode, MacroNode } from './ast.ts'
import { problems } from './codes.ts'
import { Lexer } from './lexer.ts'
import { type Problem, toDiagnostic } from './problem.ts'
import { Kind, Token, type TokenKind } from './tokenKind.ts'

/** Levels of nesting read before giving up: some way below what overflows the stack of this engine or of Java's. */
const deepest = 200

/** Levels that are left to what is read without tokens, which counts none: more than it goes down. */
const roomForPlain = 50

/** Problems named before giving up: more than anybody reads. */
const mostProblems = 1000

/** Where a string inside a template stands in the whole source. */
export interface Place {
  /** The whole source. */
  readonly source: string
  readonly diagnostics: Diagnostic[]
  readonly macros: MacroNode[]
  readonly depth: number
  readonly offsetOf: (offset: number) => number
}

/** What the parser sees while it is failing: nothing that any rule expects. */
const unseen = new Token(Kind.skipped, 0, 0, undefined)

/**
 * The tokens of a template, lexed no further than the grammar looks ahead, since the parser may change the lexer's
 * state; and the problems found. After a problem nothing is seen until reading resumes, so that every rule that is
 * under way ends.
 */
export class TokenCursor {
  readonly text: string
  /** Of a string inside a template, that of the template. */
  readonly source: string
  readonly lexer: Lexer
  readonly diagnostics: Diagnostic[]
  /** The macros defined so far. */
  readonly macros: MacroNode[]
  /** The token read last; at the start an empty one. Tokens before it are kept by nobody: see `Token.next`. */
  last: Token = new Token(Kind.text, 0, 0, undefined)
  depth: number
  /** The token that no rule expected, until reading resumes. */
  failedAt: Token | undefined
  /** Whether the nesting was too deep, or the problems too many: nothing more is read. */
  givenUp = false
  readonly #offsetOf: ((offset: number) => number) | undefined

  constructor(text: string, place?: Place) {
    this.text = text
    this.lexer = new Lexer(text)
    this.source = place?.source ?? text
    this.diagnostics = place?.diagnostics ?? []
    this.macros = place?.macros ?? []
    this.depth = place?.depth ?? 0
    this.#offsetOf = place?.offsetOf
  }

  peek(): Token {
    if (this.failedAt !== undefined) return unseen
    return (this.last.next ??= this.lexer.next())
  }

  peekAfter(token: Token): Token {
    return (token.next ??= this.lexer.next())
  }

  advance(): Token {
    const token = this.peek()
    if (token !== unseen) this.last = token
    return token
  }

  at(kind: TokenKind): boolean {
    return this.peek().kind === kind
  }

  expect(kind: TokenKind, expected: string): Token {
    const token = this.peek()
    if (token.kind === kind) return this.advance()
    this.failUnexpected(token, expected)
    return token
  }

  skipWhitespace(): void {
    if (this.at(Kind.whitespace)) this.advance()
  }

  image(token: Token): string {
    return this.text.slice(token.start, token.end)
  }

  range(start: number, end: number): TextRange {
    return this.#offsetOf === undefined ? { start, end } : textRange(this.#offsetOf(start), this.#offsetOf(end))
  }

  report(start: number, end: number, problem: Problem): void {
    this.diagnostics.push(toDiagnostic(this.range(start, end), problem))
  }

  fail(token: Token, problem: Problem): void {
    if (this.failedAt !== undefined) return
    this.report(token.start, this.visibleEnd(token), problem)
    this.failedAt = token
    if (this.diagnostics.length >= mostProblems) this.givenUp = true
  }

  failUnexpected(token: Token, expected: string): void {
    if (this.failedAt !== undefined) return
    const image = this.image(token)
    const atEnd = token.kind === Kind.eof || (token.end >= this.text.length && image.trim() === '')
    if (atEnd) this.fail(token, problems.endOfTemplate(expected))
    else if (token.kind === Kind.invalid && /#\[\[/.test(image)) this.fail(token, problems.unclosedUnparsed())
    else if (token.kind === Kind.invalid && token.end >= this.text.length && /^[\\$!#[*]+$/.test(image)) {
      this.fail(token, problems.unfinishedMark(image))
    } else if (token.kind === Kind.invalid && /["']$/.test(image)) {
      this.fail(token, problems.unclosedString(image.slice(-1)))
    } else if (image.startsWith('|') && this.last.kind === Kind.identifier) {
      this.fail(token, problems.alternateValue())
    } else if (token.kind === Kind.referenceRightParen && this.last.kind === Kind.whitespace) {
      this.fail(this.last, problems.blankArguments())
    } else if (token.kind === Kind.word && image === 'null') this.fail(token, problems.nullLiteral())
    else if (token.kind === Kind.integer && image.startsWith('-')) this.fail(token, problems.touchingMinus(image))
    else if (token.kind === Kind.minus) this.fail(token, problems.negatedReference())
    else if (/^\$!?(true|false)$/.test(image)) this.fail(token, problems.keywordReference(image))
    else this.fail(token, problems.unexpected(image, expected))
  }

  /** The token's end without the blanks and newline that some swallow, unless there is nothing else. */
  visibleEnd(token: Token): number {
    const visible = this.image(token).trimEnd().length
    return visible === 0 ? token.end : token.start + visible
  }

  /** Resumes at `offset`, or one character behind `least`. The stretch left out stays a token, so that tokens tile. */
  resume(least: number, offset: number): void {
    if (this.givenUp || this.failedAt === undefined) return
    const to = Math.min(Math.max(offset, least + 1), this.text.length)
    const skipped = new Token(Kind.invalid, this.last.end, to, undefined)
    this.last.next = skipped
    this.last = skipped
    this.lexer.restartAt(to)
    this.failedAt = undefined
  }

  /** Whether what follows may be read without tokens: none was read ahead, and what is plain is not too deep for the limit. */
  get mayReadPlainly(): boolean {
    return this.last.next === undefined && this.failedAt === undefined && this.depth < deepest - roomForPlain
  }

  /** Goes on at `offset`: what stands before was read without tokens. */
  skipTo(offset: number): void {
    this.lexer.skipTo(offset)
    this.last = new Token(Kind.text, offset, offset, undefined)
  }

  /** The same behind the condition of the directive whose name was read last. */
  skipHeader(offset: number): void {
    this.lexer.pop()
    this.skipTo(offset)
  }

  enter(): boolean {
    if (++this.depth <= deepest) return true
    if (!this.givenUp) this.fail(this.peek(), problems.tooDeep(deepest))
    this.givenUp = true
    return false
  }

  /** Where nothing could be read, from `start` to what was read last. */
  error(start: number): ErrorNode {
    return { kind: 'error', range: this.range(start, Math.max(start, this.last.end)) }
  }

  leave(): void {
    this.depth--
  }

  tokenRange(token: Token): TextRange {
    return this.range(token.start, token.end)
  }
}
