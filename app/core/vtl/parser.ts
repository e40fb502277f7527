import type { BlockNode, BranchNode, Expression, Statement, TemplateNode, TextNode } from './ast.ts'
import { isBlank, unitAt } from './characters.ts'
import { problems } from './codes.ts'
import type { TokenCursor } from './cursor.ts'
import type { DialectRules, DirectiveName } from './dialect.ts'
import { macroCall } from './directives/call.ts'
import type { DirectiveArgument, DirectiveCall, DirectiveDefinition } from './directives/definition.ts'
import { directives } from './directives/registry.ts'
import { halvedEscapes } from './escapes.ts'
import { ExpressionParser, argumentStarts } from './expressionParser.ts'
import { imagesBetween, literalBetween, printedComment, printedSpecial } from './images.ts'
import { State } from './lexer.ts'
import { PlainReader } from './plain/plainReader.ts'
import { scanSet, scanWord, swallowLineEnd } from './scan.ts'
import { endOfHeader } from './resync.ts'
import { startsStatement } from './statementStart.ts'
import { StatementStack } from './statementStack.ts'
import { Kind, Token } from './tokenKind.ts'

/**
 * 1.7's grammar by recursive descent. Each method carries its production; WS is whitespace, which is a token inside
 * parentheses. A problem ends the construct it is in: reading resumes behind the directive's parentheses or the
 * reference, so that later problems are found too, and always at least one character on.
 */
export class Parser {
  readonly #cursor: TokenCursor
  #expressionParser: ExpressionParser | undefined
  readonly #rules: DialectRules
  readonly #readsPlainly: boolean
  /** Names that `#macro` gave so far: their backslashes are read as those of directives. */
  #macros: Set<string> | undefined

  readonly #body = new StatementStack()
  /** Undefined while the tokens of what is read are needed. */
  #plain: PlainReader | undefined
  /** Behind the `#end` that stands next, and the newline that it swallows, where that was seen without tokens. */
  #plainEnd = -1

  constructor(cursor: TokenCursor, rules: DialectRules, plain: boolean) {
    this.#cursor = cursor
    this.#plain = plain ? new PlainReader(cursor) : undefined
    this.#rules = rules
    this.#readsPlainly = plain
  }

  /** Made when it is first needed, as what is plain is read without. */
  get #expressions(): ExpressionParser {
    return (this.#expressionParser ??= new ExpressionParser(this.#cursor, (inner) =>
      new Parser(inner, this.#rules, this.#readsPlainly).parse(),
    ))
  }

  /** Template : Statement* EOF */
  parse(): TemplateNode {
    const cursor = this.#cursor
    const base = this.#body.top
    for (;;) {
      this.#statements()
      this.#plainEnd = -1
      const token = cursor.peek()
      if (token.kind === Kind.eof || cursor.givenUp) break
      this.#body.push(this.#stray(token))
    }
    return { kind: 'template', range: cursor.range(0, cursor.text.length), body: this.#body.takeFrom(base) }
  }

  /** What no statement starts with: `#end` of nothing, `$true`, a mark at the end of the template. */
  #stray(token: Token): Statement {
    const start = token.start
    const closes = token.kind === Kind.end || token.kind === Kind.else || token.kind === Kind.elseif
    if (closes) this.#cursor.fail(token, problems.strayDirective(this.#cursor.image(token)))
    else this.#cursor.failUnexpected(token, 'text, a reference or a directive')
    this.#cursor.resume(
      start,
      token.kind === Kind.elseif ? endOfHeader(this.#cursor.text, token.end, token.end) : token.end,
    )
    return this.#cursor.error(start)
  }

  #statements(): void {
    for (;;) {
      if (this.#plain !== undefined && this.#isAtRest()) {
        this.#plainStatements(this.#plain)
        if (this.#plainEnd >= 0) return
      }
      const token = this.#cursor.peek()
      if (token.kind === Kind.text) {
        this.#cursor.last = token
        this.#body.push(this.#textNode(token))
      } else if (startsStatement[token.kind] === 1) this.#body.push(this.#statement(token))
      else return
    }
  }

  /** Whether what follows may be read without the lexer: it is in plain text, and not ahead of the parser. */
  #isAtRest(): boolean {
    return this.#cursor.mayReadPlainly && this.#cursor.lexer.isAtRest
  }

  /** What stands at the lexer without tokens, as far as it is plain, and to before an `#end` at most: see `#plainEnd`. */
  #plainStatements(plain: PlainReader): void {
    const { text, lexer } = this.#cursor
    let read = lexer.offset
    let at = read
    while (at < text.length) {
      const code = unitAt(text, at)
      if (code === 0x24) {
        const reference = plain.reference(at)
        if (reference === undefined) break
        this.#body.push(reference)
        at = plain.end
        if (unitAt(text, at) === 0x7d) {
          this.#body.push({ kind: 'text', range: this.#cursor.range(at, at + 1), printed: '}' })
          at++
        }
      } else if (code === 0x23 || (isBlank(code) && scanSet(text, at) > at)) {
        if (at > read) this.#cursor.skipTo(at)
        const directive = this.#plainDirective(at, plain)
        if (directive === undefined) return
        this.#body.push(directive)
        if (this.#plain === undefined || !this.#isAtRest()) return
        read = at = lexer.offset
      } else if (code === 0x5c) {
        break
      } else {
        const end = plain.textEnd(at)
        this.#body.push({ kind: 'text', range: this.#cursor.range(at, end), printed: text.slice(at, end) })
        at = end
      }
    }
    if (at > read) this.#cursor.skipTo(at)
  }

  #plainDirective(at: number, plain: PlainReader): Statement | undefined {
    const { text } = this.#cursor
    const end = scanWord(text, at + 1)
    switch (text.slice(at, end)) {
      case '#if': {
        const condition = plain.condition(end)
        if (condition === undefined) return undefined
        this.#cursor.skipTo(plain.end)
        return this.#ifFrom(new Token(Kind.if, at, end, undefined), condition)
      }
      case '#foreach': {
        const args = plain.loop(end)
        if (args === undefined) return undefined
        this.#cursor.skipTo(plain.end)
        return this.#loop(new Token(Kind.word, at, end, undefined), args)
      }
      case '#end':
        this.#plainEnd = swallowLineEnd(text, end)
        return undefined
      default:
        return this.#plainSet(at, plain)
    }
  }

  #plainSet(at: number, plain: PlainReader): Statement | undefined {
    const open = scanSet(this.#cursor.text, at)
    const read = open === at ? undefined : plain.assignment(open)
    if (read === undefined) return undefined
    this.#cursor.skipTo(plain.end)
    return { kind: 'set', range: this.#cursor.range(at, plain.end), target: read.target, value: read.value }
  }

  #loop(token: Token, args: readonly DirectiveArgument[]): Statement {
    const body = this.#block()
    this.#closeBlock(token)
    const call: DirectiveCall = {
      name: 'foreach',
      range: this.#cursor.range(token.start, this.#cursor.last.end),
      nameRange: this.#cursor.range(token.start + 1, token.end),
      parenthesized: true,
      args,
      body,
      literal: '',
      bodyLiteral: '',
    }
    return directives.foreach.build(call, (problem) => this.#cursor.report(token.start, token.end, problem))
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
        if (this.#cursor.peekAfter(token).kind === Kind.identifier) return this.#referenceStatement(token)
        return this.#textNode(this.#cursor.advance())
      case Kind.lineCommentStart:
        return this.#lineComment()
      case Kind.formalCommentEnd:
      case Kind.blockCommentEnd: {
        const start = this.#cursor.last.end
        this.#cursor.advance()
        const printed = printedComment(this.#cursor.image(token))
        return { kind: 'comment', range: this.#cursor.range(start, token.end), form: 'block', printed }
      }
      case Kind.textblock:
        this.#cursor.advance()
        return {
          kind: 'unparsed',
          range: this.#cursor.range(token.start, token.end),
          printed: this.#cursor.image(token).slice(3, -3),
        }
      case Kind.setDirective:
        return this.#set(token)
      case Kind.escapeDirective: {
        this.#cursor.advance()
        const printed = halvedEscapes(this.#cursor.image(token), (name) => this.#isDirective(name))
        token.changed = printed
        return { kind: 'escapedDirective', range: this.#cursor.tokenRange(token), printed }
      }
      case Kind.doubleEscape:
        return this.#escapes(token)
      case Kind.word:
      case Kind.bracketedWord:
        return this.#directive(token)
      default:
        return this.#textNode(this.#cursor.advance())
    }
  }

  /** Text : TEXT | DOT | RPAREN | LPAREN | INTEGER | FLOAT | STRING | ESCAPE | LCURLY | RCURLY | EMPTY_INDEX */
  #textNode(token: Token): TextNode {
    const image = token.kind === Kind.dot ? '.' : this.#cursor.image(token)
    if (token.special === undefined) {
      return { kind: 'text', range: this.#cursor.range(token.start, token.end), printed: image }
    }
    const start = firstSpecial(token.special).start
    const special = printedSpecial(this.#cursor.text, token.special)
    return { kind: 'text', range: this.#cursor.range(start, token.end), printed: special + image }
  }

  /** Comment : SINGLE_LINE_COMMENT_START SINGLE_LINE_COMMENT? */
  #lineComment(): Statement {
    const token = this.#cursor.advance()
    const printed = this.#cursor.image(token)
    if (this.#cursor.at(Kind.lineCommentEnd) || this.#cursor.at(Kind.eof)) this.#cursor.advance()
    return {
      kind: 'comment',
      range: this.#cursor.range(token.start, this.#cursor.last.end),
      form: 'line',
      printed: printedComment(printed),
    }
  }

  /** Escape : DOUBLE_ESCAPE+ ; before a directive each pair prints one backslash. */
  #escapes(token: Token): Statement {
    let count = 0
    while (this.#cursor.at(Kind.doubleEscape)) {
      this.#cursor.advance()
      count++
    }
    const next = this.#cursor.peek()
    const keyword = next.kind >= Kind.end && next.kind <= Kind.else
    const control = keyword || this.#isKnown(this.#cursor.image(next).slice(1))
    return {
      kind: 'escapes',
      range: this.#cursor.range(token.start, this.#cursor.last.end),
      printed: (control ? '\\' : '\\\\').repeat(count),
    }
  }

  #isKnown(name: string): boolean {
    return this.#definition(name) !== undefined || this.#macros?.has(name) === true
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
    const reference = this.#expressions.reference()
    if (this.#cursor.failedAt === undefined) return reference
    this.#cursor.resume(start, Math.max(this.#cursor.failedAt.start, this.#cursor.last.end))
    return this.#cursor.error(start)
  }

  /** SetDirective : SET_DIRECTIVE WS? Reference WS? "=" Expression RPAREN */
  #set(token: Token): Statement {
    this.#cursor.advance()
    this.#cursor.skipWhitespace()
    const target = this.#expressions.reference()
    this.#cursor.skipWhitespace()
    this.#cursor.expect(Kind.assign, 'an equals sign')
    const value = this.#expressions.expression()
    this.#cursor.expect(Kind.rightParen, 'a closing parenthesis')
    this.#cursor.lexer.inSet = false
    if (this.#cursor.failedAt === undefined) {
      return { kind: 'set', range: this.#cursor.range(token.start, this.#cursor.last.end), target, value }
    }
    this.#cursor.resume(token.end, endOfHeader(this.#cursor.text, token.end - 1, this.#cursor.failedAt.start))
    return this.#cursor.error(token.start)
  }

  /** IfStatement : IF WS? LPAREN Expression RPAREN Block ElseIfStatement* ElseStatement? END */
  #if(token: Token): Statement {
    this.#cursor.advance()
    return this.#ifFrom(token, this.#condition(token))
  }

  /** The same from behind its condition. */
  #ifFrom(token: Token, condition: Expression): Statement {
    const branches: BranchNode[] = [this.#branch(token, condition)]
    while (this.#plainEnd < 0 && this.#cursor.at(Kind.elseif)) {
      const next = this.#cursor.advance()
      branches.push(this.#branch(next, this.#condition(next)))
    }
    const hasElse = this.#plainEnd < 0 && this.#cursor.at(Kind.else)
    if (hasElse) this.#cursor.advance()
    const otherwise = hasElse ? this.#block() : undefined
    this.#closeBlock(token)
    const range = this.#cursor.range(token.start, this.#cursor.last.end)
    return otherwise === undefined ? { kind: 'if', range, branches } : { kind: 'if', range, branches, otherwise }
  }

  #condition(token: Token): Expression {
    const plain = this.#plain
    if (plain !== undefined && this.#cursor.mayReadPlainly && this.#cursor.lexer.isInFreshHeader) {
      const condition = plain.condition(token.end)
      if (condition !== undefined) {
        this.#cursor.skipHeader(plain.end)
        return condition
      }
    }
    this.#cursor.skipWhitespace()
    this.#cursor.expect(Kind.leftParen, 'an opening parenthesis')
    const condition = this.#expressions.expression()
    this.#cursor.expect(Kind.rightParen, 'a closing parenthesis')
    if (this.#cursor.failedAt !== undefined) {
      this.#cursor.resume(token.end - 1, endOfHeader(this.#cursor.text, token.end, this.#cursor.failedAt.start))
    }
    return condition
  }

  #branch(token: Token, condition: Expression): BranchNode {
    const body = this.#block()
    return { kind: 'branch', range: this.#cursor.range(token.start, this.#cursor.last.end), condition, body }
  }

  /** Block : Statement* */
  #block(): BlockNode {
    const start = this.#cursor.last.end
    const base = this.#body.top
    if (this.#cursor.enter()) {
      this.#statements()
      while (this.#plainEnd < 0 && this.#isStrayInBlock()) {
        this.#body.push(this.#stray(this.#cursor.peek()))
        this.#statements()
      }
    }
    this.#cursor.leave()
    return { kind: 'block', range: this.#cursor.range(start, this.#cursor.last.end), body: this.#body.takeFrom(base) }
  }

  #isStrayInBlock(): boolean {
    if (this.#cursor.givenUp) return false
    const { kind } = this.#cursor.peek()
    return kind !== Kind.eof && kind !== Kind.end && kind !== Kind.else && kind !== Kind.elseif
  }

  #closeBlock(opening: Token): void {
    for (;;) {
      if (this.#plainEnd >= 0) {
        this.#cursor.skipTo(this.#plainEnd)
        this.#plainEnd = -1
        return
      }
      const token = this.#cursor.peek()
      if (token.kind === Kind.end) {
        this.#cursor.advance()
        return
      }
      if (token.kind !== Kind.else && token.kind !== Kind.elseif) break
      this.#stray(token)
      this.#block()
    }
    if (this.#cursor.givenUp) return
    this.#cursor.report(opening.start, opening.end, problems.unclosedBlock(this.#cursor.image(opening)))
  }

  /** Directive : ( WORD | BRACKETED_WORD ) ( WS? LPAREN Arguments WS? RPAREN ( Block END )? )? */
  #directive(token: Token): Statement {
    this.#cursor.advance()
    const image = this.#cursor.image(token)
    const name = token.kind === Kind.word ? image.slice(1) : image.slice(2, -1)
    const definition = this.#definition(name)
    const isBlock = definition === undefined ? name.startsWith('@') : definition.form === 'block'
    const parenthesized = this.#cursor.lexer.parenthesisFollows()
    const args: DirectiveArgument[] = []
    let body: BlockNode | undefined
    let bodyLiteral = ''
    if (parenthesized) {
      this.#cursor.lexer.switchTo(State.directive)
      this.#directiveArguments(token, definition, args)
      if (this.#cursor.failedAt !== undefined) {
        this.#cursor.resume(token.end - 1, endOfHeader(this.#cursor.text, token.end, this.#cursor.failedAt.start))
        if (!isBlock) return this.#cursor.error(token.start)
      }
      if (isBlock) {
        const header = this.#cursor.last
        const plain = this.#plain
        if (definition === undefined || name === 'literal') this.#plain = undefined
        body = this.#block()
        if (name === 'literal') bodyLiteral = literalBetween(this.#cursor.text, header, this.#cursor.last)
        this.#closeBlock(token)
        this.#plain = plain
        if (name === 'macro' && args[0]?.kind === 'word') (this.#macros ??= new Set()).add(args[0].text)
      }
    } else this.#cursor.lexer.pop()
    const call: DirectiveCall = {
      name,
      range: this.#cursor.range(token.start, this.#cursor.last.end),
      nameRange: this.#cursor.range(token.end - image.length + 1, token.end),
      parenthesized,
      args,
      body,
      literal: definition === undefined ? imagesBetween(this.#cursor.text, token, this.#cursor.last) : '',
      bodyLiteral,
    }
    if (definition === undefined) return macroCall(call, this.#cursor.source)
    const node = definition.build(call, (problem) => this.#cursor.report(token.start, token.end, problem))
    if (node.kind === 'macro') this.#cursor.macros.push(node)
    return node
  }

  /** Arguments : ( WS? ( COMMA WS? )? DirectiveArg )* */
  #directiveArguments(token: Token, definition: DirectiveDefinition | undefined, args: DirectiveArgument[]): void {
    this.#cursor.skipWhitespace()
    this.#cursor.expect(Kind.leftParen, 'an opening parenthesis')
    for (;;) {
      this.#cursor.skipWhitespace()
      if (this.#cursor.at(Kind.comma)) {
        this.#cursor.advance()
        this.#cursor.skipWhitespace()
        if (!argumentStarts.has(this.#cursor.peek().kind))
          this.#cursor.failUnexpected(this.#cursor.peek(), 'an argument')
      }
      const start = this.#cursor.peek()
      if (!argumentStarts.has(start.kind)) break
      const argument = this.#directiveArgument()
      if (argument.kind === 'word' && definition !== undefined && !definition.takesWord(args.length)) {
        const { name } = definition
        this.#cursor.report(start.start, start.end, problems.wordArgument(name, argument.text))
      }
      args.push(argument)
    }
    this.#cursor.expect(Kind.rightParen, 'a closing parenthesis')
    if (definition?.name === 'macro' && args.length === 0 && this.#cursor.failedAt === undefined) {
      this.#cursor.report(token.start, token.end, problems.macroName())
    }
  }

  /** DirectiveArg : Reference | WORD | STRING | INTEGER | IntegerRange | FLOAT | Map | ObjectArray | TRUE | FALSE */
  #directiveArgument(): DirectiveArgument {
    const token = this.#cursor.peek()
    if (token.kind !== Kind.word) return this.#expressions.operand()
    this.#cursor.advance()
    return { kind: 'word', range: this.#cursor.range(token.start, token.end), text: this.#cursor.image(token) }
  }
}

function firstSpecial(special: Token): Token {
  let first = special
  while (first.special !== undefined) first = first.special
  return first
}
