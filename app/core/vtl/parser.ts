import { parseFloatLiteral, parseIntegerLiteral } from '../java/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { type TextRange, textRange } from '../text/index.ts'
import type {
  BinaryOperator,
  BlockNode,
  BranchNode,
  ErrorNode,
  Expression,
  MapEntryNode,
  Member,
  ReferenceNode,
  Statement,
  TemplateNode,
  TextNode,
} from './ast.ts'
import { problems } from './codes.ts'
import { type DialectRules, type DirectiveName, dialects } from './dialect.ts'
import { macroCall } from './directives/call.ts'
import type { DirectiveArgument, DirectiveCall, DirectiveDefinition } from './directives/definition.ts'
import { directives } from './directives/registry.ts'
import type { Execute } from './evaluator/run.ts'
import { halvedEscapes, readReferenceHead } from './escapes.ts'
import { Lexer, State } from './lexer.ts'
import { type Problem, toDiagnostic } from './problem.ts'
import type { VtlDialect } from './render.ts'
import { endOfHeader } from './resync.ts'
import { imagesBetween, literalBetween, printedComment, printedSpecial } from './images.ts'
import { type StringText, readString } from './stringLiteral.ts'
import { Kind, Token, type TokenKind } from './tokenKind.ts'

/** What the parser makes of a template; `root` is whole even where `diagnostics` has errors. */
export interface ParsedTemplate {
  readonly source: string
  readonly dialect: VtlDialect
  readonly root: TemplateNode
  readonly diagnostics: readonly Diagnostic[]
  /** Its compiled form, once it has been rendered. Not a WeakMap's entry: those cost more than parsing a template. */
  readonly compiled: { execute?: Execute }
}

/** Levels of nesting read before giving up: some way below what overflows the stack of this engine or of Java's. */
const deepest = 200

/** Operators in a row at one level; each is a level of evaluation. */
const longestChain = 1000

const statementStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.leftParen,
  Kind.rightParen,
  Kind.escapeDirective,
  Kind.setDirective,
  Kind.lineCommentStart,
  Kind.doubleEscape,
  Kind.escape,
  Kind.text,
  Kind.formalCommentEnd,
  Kind.blockCommentEnd,
  Kind.textblock,
  Kind.string,
  Kind.if,
  Kind.integer,
  Kind.float,
  Kind.word,
  Kind.bracketedWord,
  Kind.identifier,
  Kind.dot,
  Kind.referenceLeftCurly,
  Kind.referenceRightCurly,
  Kind.emptyIndex,
])

const argumentStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.identifier,
  Kind.referenceLeftCurly,
  Kind.word,
  Kind.string,
  Kind.integer,
  Kind.float,
  Kind.leftBracket,
  Kind.leftCurly,
  Kind.true,
  Kind.false,
])

/** What may follow `.name(` for it to be a call; behind anything else 1.7 takes the `(` for text. */
const callStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.whitespace,
  Kind.referenceRightParen,
  ...[...argumentStarts].filter((kind) => kind !== Kind.word),
])

type OperatorTable = ReadonlyMap<TokenKind, BinaryOperator>

/** Binary operators from loosest to tightest; all bind to the left. */
const precedence: readonly OperatorTable[] = [
  new Map([[Kind.or, '||']]),
  new Map([[Kind.and, '&&']]),
  new Map([
    [Kind.equal, '=='],
    [Kind.notEqual, '!='],
  ]),
  new Map([
    [Kind.lessThan, '<'],
    [Kind.greaterThan, '>'],
    [Kind.lessOrEqual, '<='],
    [Kind.greaterOrEqual, '>='],
  ]),
  new Map([
    [Kind.plus, '+'],
    [Kind.minus, '-'],
  ]),
  new Map([
    [Kind.multiply, '*'],
    [Kind.divide, '/'],
    [Kind.modulus, '%'],
  ]),
]

/** Where a string inside a template stands in the whole source. */
interface Place {
  readonly diagnostics: Diagnostic[]
  readonly depth: number
  readonly offsetOf: (offset: number) => number
}

/**
 * 1.7's grammar by recursive descent. Each method carries its production; WS is whitespace, which is a token inside
 * parentheses. A problem ends the construct it is in: reading resumes behind the directive's parentheses or the
 * reference, so that later problems are found too, and always at least one character on.
 */
class Parser {
  readonly #text: string
  readonly #lexer: Lexer
  readonly #rules: DialectRules
  readonly #dialect: VtlDialect
  readonly #diagnostics: Diagnostic[]
  readonly #offsetOf: ((offset: number) => number) | undefined
  /** Names that `#macro` gave so far: their backslashes are read as those of directives. */
  readonly #macros: Set<string> = new Set()
  readonly #changed: Map<Token, string> = new Map()
  #last: Token = new Token(Kind.text, 0, 0, undefined)
  readonly first: Token = this.#last
  #depth: number
  /** Set by a problem until reading resumes: no token is seen meanwhile. */
  #failedAt: Token | undefined
  #givenUp = false

  constructor(text: string, dialect: VtlDialect, place?: Place) {
    this.#text = text
    this.#lexer = new Lexer(text)
    this.#dialect = dialect
    this.#rules = dialects[dialect]
    this.#diagnostics = place?.diagnostics ?? []
    this.#depth = place?.depth ?? 0
    this.#offsetOf = place?.offsetOf
  }

  /** Template : Statement* EOF */
  parse(): TemplateNode {
    const body: Statement[] = []
    for (;;) {
      this.#statements(body)
      const token = this.#peek()
      if (token.kind === Kind.eof || this.#givenUp) break
      body.push(this.#stray(token))
    }
    return { kind: 'template', range: this.#range(0, this.#text.length), body }
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics
  }

  // Tokens

  #peek(): Token {
    if (this.#failedAt !== undefined) return unseen
    return (this.#last.next ??= this.#lexer.next())
  }

  #peekAfter(token: Token): Token {
    return (token.next ??= this.#lexer.next())
  }

  #advance(): Token {
    const token = this.#peek()
    if (token !== unseen) this.#last = token
    return token
  }

  #at(kind: TokenKind): boolean {
    return this.#peek().kind === kind
  }

  #expect(kind: TokenKind, expected: string): Token {
    const token = this.#peek()
    if (token.kind === kind) return this.#advance()
    this.#failUnexpected(token, expected)
    return token
  }

  #skipWhitespace(): void {
    if (this.#at(Kind.whitespace)) this.#advance()
  }

  #image(token: Token): string {
    return this.#text.slice(token.start, token.end)
  }

  #range(start: number, end: number): TextRange {
    return this.#offsetOf === undefined ? { start, end } : textRange(this.#offsetOf(start), this.#offsetOf(end))
  }

  // Problems

  #report(start: number, end: number, problem: Problem): void {
    this.#diagnostics.push(toDiagnostic(this.#range(start, end), problem))
  }

  #fail(token: Token, problem: Problem): void {
    if (this.#failedAt !== undefined) return
    this.#report(token.start, Math.max(token.end, token.start), problem)
    this.#failedAt = token
  }

  #failUnexpected(token: Token, expected: string): void {
    if (this.#failedAt !== undefined) return
    const image = this.#image(token)
    if (token.kind === Kind.eof) this.#fail(token, problems.endOfTemplate(expected))
    else if (token.kind === Kind.invalid && token.end >= this.#text.length && /^[\\$!#[*]+$/.test(image)) {
      this.#fail(token, problems.unfinishedMark(image))
    } else if (token.kind === Kind.invalid && /["']$/.test(image)) {
      this.#fail(token, problems.unclosedString(image.slice(-1)))
    } else if (image.startsWith('|') && this.#last.kind === Kind.identifier) {
      this.#fail(token, problems.alternateValue())
    } else if (token.kind === Kind.referenceRightParen && this.#last.kind === Kind.whitespace) {
      this.#fail(this.#last, problems.blankArguments())
    } else if (token.kind === Kind.word && image === 'null') this.#fail(token, problems.nullLiteral())
    else if (token.kind === Kind.integer && image.startsWith('-')) this.#fail(token, problems.touchingMinus(image))
    else if (token.kind === Kind.minus) this.#fail(token, problems.negatedReference())
    else if (/^\$!?(true|false)$/.test(image)) this.#fail(token, problems.keywordReference(image))
    else this.#fail(token, problems.unexpected(image, expected))
  }

  /** Resumes at `offset`, or one character behind `least`. The stretch left out stays a token, so that tokens tile. */
  #resume(least: number, offset: number): void {
    if (this.#givenUp || this.#failedAt === undefined) return
    const to = Math.min(Math.max(offset, least + 1), this.#text.length)
    const skipped = new Token(Kind.invalid, this.#last.end, to, undefined)
    this.#last.next = skipped
    this.#last = skipped
    this.#lexer.restartAt(to)
    this.#failedAt = undefined
  }

  #enter(): boolean {
    if (++this.#depth <= deepest) return true
    if (!this.#givenUp) this.#fail(this.#peek(), problems.tooDeep(deepest))
    this.#givenUp = true
    return false
  }

  #error(start: number): ErrorNode {
    return { kind: 'error', range: this.#range(start, Math.max(start, this.#last.end)) }
  }

  /** What no statement starts with: `#end` of nothing, `$true`, a mark at the end of the template. */
  #stray(token: Token): Statement {
    const start = token.start
    const closes = token.kind === Kind.end || token.kind === Kind.else || token.kind === Kind.elseif
    if (closes) this.#fail(token, problems.strayDirective(this.#image(token)))
    else this.#failUnexpected(token, 'text, a reference or a directive')
    this.#resume(start, token.kind === Kind.elseif ? endOfHeader(this.#text, token.end, token.end) : token.end)
    return this.#error(start)
  }

  // Statements

  #statements(body: Statement[]): void {
    for (;;) {
      const token = this.#peek()
      if (token.kind === Kind.text) {
        this.#last = token
        body.push(this.#text_(token))
      } else if (statementStarts.has(token.kind)) body.push(this.#statement(token))
      else return
    }
  }

  /**
   * Statement : IfStatement | Reference | Comment | Textblock | SetDirective | EscapedDirective | Escape | Directive
   *           | Text
   */
  #statement(token: Token): Statement {
    switch (token.kind) {
      case Kind.if:
        return this.#if(token)
      case Kind.identifier:
        return this.#referenceStatement(token)
      case Kind.referenceLeftCurly:
        if (this.#peekAfter(token).kind === Kind.identifier) return this.#referenceStatement(token)
        return this.#text_(this.#advance())
      case Kind.lineCommentStart:
        return this.#lineComment()
      case Kind.formalCommentEnd:
      case Kind.blockCommentEnd: {
        const start = this.#last.end
        this.#advance()
        const printed = printedComment(this.#image(token))
        return { kind: 'comment', range: this.#range(start, token.end), form: 'block', printed }
      }
      case Kind.textblock:
        this.#advance()
        return {
          kind: 'unparsed',
          range: this.#range(token.start, token.end),
          printed: this.#image(token).slice(3, -3),
        }
      case Kind.setDirective:
        return this.#set(token)
      case Kind.escapeDirective: {
        this.#advance()
        const printed = halvedEscapes(this.#image(token), (name) => this.#isDirective(name))
        this.#changed.set(token, printed)
        return { kind: 'escapedDirective', range: this.#tokenRange(token), printed }
      }
      case Kind.doubleEscape:
        return this.#escapes(token)
      case Kind.word:
      case Kind.bracketedWord:
        return this.#directive(token)
      default:
        return this.#text_(this.#advance())
    }
  }

  /** Text : TEXT | DOT | RPAREN | LPAREN | INTEGER | FLOAT | STRING | ESCAPE | LCURLY | RCURLY | EMPTY_INDEX */
  #text_(token: Token): TextNode {
    const image = token.kind === Kind.dot ? '.' : this.#image(token)
    if (token.special === undefined) {
      return { kind: 'text', range: this.#range(token.start, token.end), printed: image }
    }
    const start = firstSpecial(token.special).start
    const special = printedSpecial(this.#text, token.special)
    return { kind: 'text', range: this.#range(start, token.end), printed: special + image }
  }

  /** Comment : SINGLE_LINE_COMMENT_START SINGLE_LINE_COMMENT? */
  #lineComment(): Statement {
    const token = this.#advance()
    const printed = this.#image(token)
    if (this.#at(Kind.lineCommentEnd)) this.#advance()
    const end = this.#at(Kind.eof) ? this.#peek().start : this.#last.end
    return {
      kind: 'comment',
      range: this.#range(token.start, end),
      form: 'line',
      printed: printedComment(printed),
    }
  }

  /** Escape : DOUBLE_ESCAPE+ ; before a directive each pair prints one backslash. */
  #escapes(token: Token): Statement {
    let count = 0
    while (this.#at(Kind.doubleEscape)) {
      this.#advance()
      count++
    }
    const next = this.#peek()
    const keyword = next.kind >= Kind.end && next.kind <= Kind.else
    const control = keyword || this.#isKnown(this.#image(next).slice(1))
    return {
      kind: 'escapes',
      range: this.#range(token.start, this.#last.end),
      printed: (control ? '\\' : '\\\\').repeat(count),
    }
  }

  #isKnown(name: string): boolean {
    return this.#definition(name) !== undefined || this.#macros.has(name)
  }

  #isDirective(name: string): boolean {
    return this.#isKnown(name) || ['if', 'end', 'set', 'else', 'elseif'].includes(name)
  }

  #definition(name: string): DirectiveDefinition | undefined {
    const known: ReadonlySet<string> = this.#rules.directives
    return known.has(name) ? directives[name as DirectiveName] : undefined
  }

  #referenceStatement(token: Token): Statement {
    const start = token.start
    const reference = this.#reference()
    if (this.#failedAt === undefined) return reference
    this.#resume(start, Math.max(this.#failedAt.start, this.#last.end))
    return this.#error(start)
  }

  /** SetDirective : SET_DIRECTIVE WS? Reference WS? "=" Expression RPAREN */
  #set(token: Token): Statement {
    this.#advance()
    this.#skipWhitespace()
    const target = this.#reference()
    this.#skipWhitespace()
    this.#expect(Kind.assign, 'an equals sign')
    const value = this.#expression()
    this.#expect(Kind.rightParen, 'a closing parenthesis')
    this.#lexer.inSet = false
    if (this.#failedAt === undefined) {
      return { kind: 'set', range: this.#range(token.start, this.#last.end), target, value }
    }
    this.#resume(token.end, endOfHeader(this.#text, token.end - 1, this.#failedAt.start))
    return this.#error(token.start)
  }

  /** IfStatement : IF WS? LPAREN Expression RPAREN Block ElseIfStatement* ElseStatement? END */
  #if(token: Token): Statement {
    const branches: BranchNode[] = [this.#branch(this.#advance())]
    while (this.#at(Kind.elseif)) branches.push(this.#branch(this.#advance()))
    const hasElse = this.#at(Kind.else)
    if (hasElse) this.#advance()
    const otherwise = hasElse ? this.#block() : undefined
    this.#closeBlock(token)
    return {
      kind: 'if',
      range: this.#range(token.start, this.#last.end),
      branches,
      ...(otherwise === undefined ? {} : { otherwise }),
    }
  }

  #branch(token: Token): BranchNode {
    this.#skipWhitespace()
    this.#expect(Kind.leftParen, 'an opening parenthesis')
    const condition = this.#expression()
    this.#expect(Kind.rightParen, 'a closing parenthesis')
    if (this.#failedAt !== undefined) {
      this.#resume(token.end - 1, endOfHeader(this.#text, token.end, this.#failedAt.start))
    }
    const body = this.#block()
    return { kind: 'branch', range: this.#range(token.start, this.#last.end), condition, body }
  }

  /** Block : Statement* */
  #block(): BlockNode {
    const start = this.#last.end
    const body: Statement[] = []
    if (this.#enter()) {
      this.#statements(body)
      while (this.#isStrayInBlock()) {
        body.push(this.#stray(this.#peek()))
        this.#statements(body)
      }
    }
    this.#depth--
    return { kind: 'block', range: this.#range(start, this.#last.end), body }
  }

  #isStrayInBlock(): boolean {
    if (this.#givenUp) return false
    const { kind } = this.#peek()
    return kind !== Kind.eof && kind !== Kind.end && kind !== Kind.else && kind !== Kind.elseif
  }

  #closeBlock(opening: Token): void {
    for (;;) {
      const token = this.#peek()
      if (token.kind === Kind.end) {
        this.#advance()
        return
      }
      if (token.kind !== Kind.else && token.kind !== Kind.elseif) break
      this.#stray(token)
      this.#block()
    }
    if (this.#givenUp) return
    this.#report(opening.start, opening.end, problems.unclosedBlock(this.#image(opening)))
  }

  /** Directive : ( WORD | BRACKETED_WORD ) ( WS? LPAREN Arguments WS? RPAREN ( Block END )? )? */
  #directive(token: Token): Statement {
    this.#advance()
    const image = this.#image(token)
    const name = token.kind === Kind.word ? image.slice(1) : image.slice(2, -1)
    const definition = this.#definition(name)
    const isBlock = definition === undefined ? name.startsWith('@') : definition.form === 'block'
    const parenthesized = this.#lexer.parenthesisFollows()
    const args: DirectiveArgument[] = []
    let body: BlockNode | undefined
    let bodyLiteral = ''
    if (parenthesized) {
      this.#lexer.switchTo(State.directive)
      this.#directiveArguments(token, definition, args)
      if (this.#failedAt !== undefined) {
        this.#resume(token.end - 1, endOfHeader(this.#text, token.end, this.#failedAt.start))
        if (!isBlock) return this.#error(token.start)
      }
      if (isBlock) {
        const header = this.#last
        body = this.#block()
        if (name === 'literal') bodyLiteral = literalBetween(this.#text, header, this.#last, this.#changed)
        this.#closeBlock(token)
        if (name === 'macro' && args[0]?.kind === 'word') this.#macros.add(args[0].text)
      }
    } else this.#lexer.pop()
    const call: DirectiveCall = {
      name,
      range: this.#range(token.start, this.#last.end),
      nameRange: this.#range(token.end - image.length + 1, token.end),
      parenthesized,
      args,
      body,
      literal: definition === undefined ? imagesBetween(this.#text, token, this.#last, this.#changed) : '',
      bodyLiteral,
    }
    if (definition !== undefined) {
      return definition.build(call, (problem) => this.#report(token.start, token.end, problem))
    }
    return macroCall(call)
  }

  /** Arguments : ( WS? ( COMMA WS? )? DirectiveArg )* */
  #directiveArguments(token: Token, definition: DirectiveDefinition | undefined, args: DirectiveArgument[]): void {
    this.#skipWhitespace()
    this.#expect(Kind.leftParen, 'an opening parenthesis')
    for (;;) {
      this.#skipWhitespace()
      if (this.#at(Kind.comma)) {
        this.#advance()
        this.#skipWhitespace()
        if (!argumentStarts.has(this.#peek().kind)) this.#failUnexpected(this.#peek(), 'an argument')
      }
      const start = this.#peek()
      if (!argumentStarts.has(start.kind)) break
      const argument = this.#directiveArgument()
      if (argument.kind === 'word' && definition !== undefined && !definition.takesWord(args.length)) {
        const { name } = definition
        this.#report(start.start, start.end, problems.wordArgument(name, argument.text))
      }
      args.push(argument)
    }
    this.#expect(Kind.rightParen, 'a closing parenthesis')
    if (definition?.name === 'macro' && args.length === 0 && this.#failedAt === undefined) {
      this.#report(token.start, token.end, problems.macroName())
    }
  }

  /** DirectiveArg : Reference | WORD | STRING | INTEGER | IntegerRange | FLOAT | Map | ObjectArray | TRUE | FALSE */
  #directiveArgument(): DirectiveArgument {
    const token = this.#peek()
    if (token.kind !== Kind.word) return this.#operand()
    this.#advance()
    return { kind: 'word', range: this.#range(token.start, token.end), text: this.#image(token) }
  }

  // References

  /** Reference : IDENTIFIER Index* Member* | LCURLY IDENTIFIER Index* Member* RCURLY */
  #reference(): ReferenceNode {
    const head = this.#peek()
    const braced = head.kind === Kind.referenceLeftCurly
    if (braced) this.#advance()
    const nameToken = this.#expect(Kind.identifier, 'a reference')
    const members: Member[] = []
    this.#indexes(members)
    while (this.#at(Kind.dot) && this.#peekAfter(this.#peek()).kind === Kind.identifier) {
      this.#advance()
      this.#member(members)
      this.#indexes(members)
    }
    if (braced) this.#expect(Kind.referenceRightCurly, 'a closing brace')
    return this.#referenceNode(head, nameToken, members)
  }

  #referenceNode(head: Token, nameToken: Token, members: readonly Member[]): ReferenceNode {
    const end = Math.max(head.end, this.#last.end)
    const read = readReferenceHead(this.#image(head))
    const name = read.named ?? this.#image(nameToken)
    const nameStart = read.named === undefined ? nameToken.start : Math.max(head.start, head.end - name.length)
    const literal = end === head.end ? read.stripped : read.stripped + this.#imagesBehind(head, end)
    return {
      kind: 'reference',
      range: this.#range(head.start, end),
      form: read.form,
      name,
      nameRange: this.#range(nameStart, Math.max(nameStart, nameToken.end)),
      members,
      escaped: read.escaped,
      backslashes: read.backslashes,
      lead: read.lead,
      whenAbsent: read.whenAbsent ?? literal,
      literal,
      assignedName: read.stripped.slice(1),
      computable: read.computable,
    }
  }

  #imagesBehind(head: Token, end: number): string {
    const source = this.#text.slice(head.end, end)
    if (!source.includes('$') || head.next === undefined) return source
    return imagesBetween(this.#text, head.next, this.#last, this.#changed)
  }

  /** Index : "[" WS? ( STRING | INTEGER | TRUE | FALSE | Reference ) WS? "]" */
  #indexes(members: Member[]): void {
    while (this.#at(Kind.indexLeftBracket)) {
      const { start } = this.#advance()
      this.#skipWhitespace()
      const index = this.#enter() ? this.#indexOperand() : this.#error(start)
      this.#depth--
      this.#skipWhitespace()
      this.#expect(Kind.indexRightBracket, 'a closing bracket')
      members.push({ kind: 'index', range: this.#range(start, this.#last.end), index })
    }
  }

  #indexOperand(): Expression {
    const token = this.#peek()
    if (token.kind === Kind.float) this.#failUnexpected(token, 'an integer, a string or a reference')
    return this.#operand()
  }

  /** Member : DOT ( IDENTIFIER "(" ( Parameter ( "," Parameter )* )? ")" | IDENTIFIER ) Index* */
  #member(members: Member[]): void {
    const dot = this.#last
    const name = this.#advance()
    const nameRange = this.#range(name.start, name.end)
    const open = this.#peek()
    if (open.kind !== Kind.leftParen || !callStarts.has(this.#peekAfter(open).kind)) {
      members.push({ kind: 'property', range: this.#range(dot.start, name.end), name: this.#image(name), nameRange })
      return
    }
    this.#advance()
    const args: Expression[] = []
    if (!this.#at(Kind.referenceRightParen)) this.#parameters(args)
    this.#expect(Kind.referenceRightParen, 'a closing parenthesis')
    const range = this.#range(dot.start, this.#last.end)
    members.push({ kind: 'call', range, name: this.#image(name), nameRange, args })
  }

  // Expressions

  /** Parameter ( COMMA Parameter )* */
  #parameters(into: Expression[]): void {
    into.push(this.#parameter())
    while (this.#at(Kind.comma)) {
      this.#advance()
      into.push(this.#parameter())
    }
  }

  /** Parameter : WS? ( STRING | INTEGER | IntegerRange | Map | ObjectArray | TRUE | FALSE | Reference | FLOAT ) WS? */
  #parameter(): Expression {
    this.#skipWhitespace()
    const parameter = this.#enter() ? this.#operand() : this.#error(this.#last.end)
    this.#depth--
    this.#skipWhitespace()
    return parameter
  }

  /** Expression : Operand ( operator Operand )* , by precedence */
  #expression(): Expression {
    const expression = this.#enter() ? this.#binary(0) : this.#error(this.#last.end)
    this.#depth--
    return expression
  }

  #binary(level: number): Expression {
    const operators = precedence[level]
    if (operators === undefined) return this.#unary()
    let left = this.#binary(level + 1)
    for (let count = 0; ; count++) {
      const operator = operators.get(this.#peek().kind)
      if (operator === undefined) return left
      if (count === longestChain) this.#fail(this.#peek(), problems.tooDeep(longestChain))
      this.#advance()
      const literalStart = this.#last.end
      const right = this.#binary(level + 1)
      left = {
        kind: 'binary',
        range: { start: left.range.start, end: Math.max(left.range.end, right.range.end) },
        operator,
        left,
        right,
        literal: this.#text.slice(literalStart, this.#last.end),
      }
    }
  }

  /** Unary : WS? "!" Unary | Primary */
  #unary(): Expression {
    this.#skipWhitespace()
    const token = this.#peek()
    if (token.kind !== Kind.not) return this.#primary()
    this.#advance()
    const operand = this.#enter() ? this.#unary() : this.#error(token.end)
    this.#depth--
    return { kind: 'not', range: { start: this.#range(token.start, token.end).start, end: operand.range.end }, operand }
  }

  /** Primary : WS? ( literal | Reference | "(" Expression ")" ) WS? */
  #primary(): Expression {
    const open = this.#peek()
    if (open.kind !== Kind.leftParen) {
      const operand = this.#operand()
      this.#skipWhitespace()
      return operand
    }
    this.#advance()
    const inner = this.#last.end
    const expression = this.#expression()
    const literal = this.#text.slice(inner, this.#last.end)
    this.#expect(Kind.rightParen, 'a closing parenthesis')
    const range = this.#range(open.start, this.#last.end)
    this.#skipWhitespace()
    return { kind: 'group', range, expression, literal }
  }

  #operand(): Expression {
    const token = this.#peek()
    switch (token.kind) {
      case Kind.identifier:
      case Kind.referenceLeftCurly:
        return this.#reference()
      case Kind.string:
        return this.#string(this.#advance())
      case Kind.integer:
        this.#advance()
        return { kind: 'number', range: this.#tokenRange(token), value: parseIntegerLiteral(this.#image(token)) }
      case Kind.float:
        this.#advance()
        return { kind: 'number', range: this.#tokenRange(token), value: parseFloatLiteral(this.#image(token)) }
      case Kind.true:
      case Kind.false:
        this.#advance()
        return { kind: 'boolean', range: this.#tokenRange(token), value: token.kind === Kind.true }
      case Kind.leftBracket:
        return this.#nested(() => this.#list())
      case Kind.leftCurly:
        return this.#nested(() => this.#map())
      default:
        this.#failUnexpected(token, 'a value')
        return this.#error(token.start)
    }
  }

  #tokenRange(token: Token): TextRange {
    return this.#range(token.start, token.end)
  }

  #nested(read: () => Expression): Expression {
    const node = this.#enter() ? read() : this.#error(this.#last.end)
    this.#depth--
    return node
  }

  /**
   * ObjectArray : "[" ( Parameter ( "," Parameter )* )? "]"
   * IntegerRange : "[" WS? ( Reference | INTEGER ) WS? ".." WS? ( Reference | INTEGER ) WS? "]"
   */
  #list(): Expression {
    const { start } = this.#advance()
    const items: Expression[] = []
    if (!this.#at(Kind.rightBracket)) {
      const first = this.#parameter()
      if (this.#at(Kind.doubleDot) && (first.kind === 'reference' || first.kind === 'number')) {
        this.#advance()
        const to = this.#parameter()
        this.#expect(Kind.rightBracket, 'a closing bracket')
        const range = this.#range(start, this.#last.end)
        return { kind: 'range', range, from: first, to, literal: this.#text.slice(start, this.#last.end) }
      }
      items.push(first)
      while (this.#at(Kind.comma)) {
        this.#advance()
        items.push(this.#parameter())
      }
    }
    this.#expect(Kind.rightBracket, 'a closing bracket')
    return { kind: 'list', range: this.#range(start, this.#last.end), items }
  }

  /** Map : "{" ( Parameter ":" Parameter ( "," Parameter ":" Parameter )* | WS? ) "}" */
  #map(): Expression {
    const { start } = this.#advance()
    const entries: MapEntryNode[] = []
    this.#skipWhitespace()
    if (!this.#atClosingBrace()) {
      entries.push(this.#mapEntry())
      while (this.#at(Kind.comma)) {
        this.#advance()
        entries.push(this.#mapEntry())
      }
    }
    if (this.#atClosingBrace()) this.#advance()
    else this.#failUnexpected(this.#peek(), 'a closing brace')
    return { kind: 'map', range: this.#range(start, this.#last.end), entries }
  }

  #atClosingBrace(): boolean {
    return this.#at(Kind.rightCurly) || this.#at(Kind.referenceRightCurly)
  }

  #mapEntry(): MapEntryNode {
    const key = this.#parameter()
    this.#expect(Kind.colon, 'a colon')
    const value = this.#parameter()
    return { kind: 'entry', range: { start: key.range.start, end: value.range.end }, key, value }
  }

  #string(token: Token): Expression {
    const string = readString(this.#image(token))
    const range = this.#tokenRange(token)
    const trimmed = !string.value.includes('##')
    const quote = string.quote
    if (string.badEscape !== undefined) {
      const at = token.start + 1 + string.badEscape
      this.#report(
        at,
        Math.min(at + 6, token.end - 1),
        problems.unicodeEscape(this.#text.slice(at, token.end - 1).slice(0, 6)),
      )
    }
    if (!string.interpolates) return { kind: 'string', range, quote, value: string.value, trimmed }
    const parts = this.#interpolation(token, string, trimmed)
    return { kind: 'string', range, quote, value: string.value, trimmed, parts }
  }

  /** The template inside a string; 1.7 appends a blank to it, as its lexer needs a character behind a reference. */
  #interpolation(token: Token, string: StringText, trimmed: boolean): TemplateNode {
    const inner = new Parser(trimmed ? `${string.value} ` : string.value, this.#dialect, {
      diagnostics: this.#diagnostics,
      depth: this.#depth,
      offsetOf: (offset) => this.#range(Math.min(token.start + 1 + string.offsetOf(offset), token.end - 1), 0).start,
    })
    const parts = inner.parse()
    if (inner.#givenUp) this.#givenUp = true
    return parts
  }
}

/** What the parser sees while it is failing: nothing that any rule expects. */
const unseen = new Token(Kind.skipped, 0, 0, undefined)

function firstSpecial(special: Token): Token {
  let first = special
  while (first.special !== undefined) first = first.special
  return first
}

/**
 * Reads a template. Never throws: what cannot be read becomes an error node with a diagnostic, and reading goes on
 * behind it.
 */
export function parseTemplate(source: string, dialect: VtlDialect = 'api-gateway'): ParsedTemplate {
  const parser = new Parser(source, dialect)
  const root = parser.parse()
  const diagnostics = parser.diagnostics.toSorted(byPlace)
  return { source, dialect, root, diagnostics, compiled: {} }
}

/** The tokens of a template as 1.7's lexer gives them, in order. */
export function lexTemplate(source: string, dialect: VtlDialect): Token {
  const parser = new Parser(source, dialect)
  parser.parse()
  return parser.first
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.at.kind === 'source' ? a.at.range.start : 0) - (b.at.kind === 'source' ? b.at.range.start : 0)
}
