import { JavaDouble, parseFloatLiteral, parseIntegerLiteral } from '../java/index.ts'
import type { Expression, MapEntryNode, ReferenceNode, TemplateNode } from './ast.ts'
import { binaryOperator, bindingLevel, tightestLevel } from './binaryOperators.ts'
import { problems } from './codes.ts'
import { TokenCursor } from './cursor.ts'
import { expressionLiteral } from './images.ts'
import { ReferenceParser } from './referenceParser.ts'
import { type StringText, readString } from './stringLiteral.ts'
import { Kind, type Token, type TokenKind } from './tokenKind.ts'

/** Operators in a row at one level; each is a level of evaluation. */
const longestChain = 1000

/** What an argument of a directive starts with. */
export const argumentStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
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

/** Expressions of 1.7's grammar: each method carries its production. WS is whitespace, a token here. */
export class ExpressionParser {
  readonly #cursor: TokenCursor
  readonly #references: ReferenceParser
  readonly #readTemplate: (cursor: TokenCursor) => TemplateNode

  /** `readTemplate` reads what a string interpolates. */
  constructor(cursor: TokenCursor, readTemplate: (cursor: TokenCursor) => TemplateNode) {
    this.#cursor = cursor
    this.#references = new ReferenceParser(cursor, this)
    this.#readTemplate = readTemplate
  }

  /** Parameter : WS? ( STRING | INTEGER | IntegerRange | Map | ObjectArray | TRUE | FALSE | Reference | FLOAT ) WS? */
  parameter(): Expression {
    this.#cursor.skipWhitespace()
    const parameter = this.#cursor.enter() ? this.operand() : this.#cursor.error(this.#cursor.last.end)
    this.#cursor.leave()
    this.#cursor.skipWhitespace()
    return parameter
  }

  reference(): ReferenceNode {
    return this.#references.reference()
  }

  /** Expression : Operand ( operator Operand )* , by precedence */
  expression(): Expression {
    const expression = this.#cursor.enter() ? this.#binary(0) : this.#cursor.error(this.#cursor.last.end)
    this.#cursor.leave()
    return expression
  }

  #binary(level: number): Expression {
    if (level > tightestLevel) return this.#unary()
    let left = this.#binary(level + 1)
    for (let count = 0; ; count++) {
      const { kind } = this.#cursor.peek()
      const operator = binaryOperator(kind)
      if (operator === undefined || bindingLevel(kind) !== level) return left
      if (count === longestChain) this.#cursor.fail(this.#cursor.peek(), problems.tooDeep(longestChain))
      const sign = this.#cursor.advance()
      const right = this.#binary(level + 1)
      left = {
        kind: 'binary',
        range: { start: left.range.start, end: Math.max(left.range.end, right.range.end) },
        operator,
        left,
        right,
        literal: this.#literal(sign),
      }
    }
  }

  /** Unary : WS? "!" Unary | Primary */
  #unary(): Expression {
    this.#cursor.skipWhitespace()
    const token = this.#cursor.peek()
    if (token.kind !== Kind.not) return this.#primary()
    this.#cursor.advance()
    const operand = this.#cursor.enter() ? this.#unary() : this.#cursor.error(token.end)
    this.#cursor.leave()
    return {
      kind: 'not',
      range: { start: this.#cursor.range(token.start, token.end).start, end: operand.range.end },
      operand,
    }
  }

  /** Primary : WS? ( literal | Reference | "(" Expression ")" ) WS? */
  #primary(): Expression {
    const open = this.#cursor.peek()
    if (open.kind !== Kind.leftParen) {
      const operand = this.operand()
      this.#cursor.skipWhitespace()
      return operand
    }
    this.#cursor.advance()
    const expression = this.expression()
    const literal = this.#literal(open)
    this.#cursor.expect(Kind.rightParen, 'a closing parenthesis')
    const range = this.#cursor.range(open.start, this.#cursor.last.end)
    this.#cursor.skipWhitespace()
    return { kind: 'group', range, expression, literal }
  }

  operand(): Expression {
    const token = this.#cursor.peek()
    switch (token.kind) {
      case Kind.integer:
      case Kind.float:
        return this.#number(token)
      case Kind.identifier:
      case Kind.referenceLeftCurly:
        return this.#references.reference()
      case Kind.string:
        return this.#string(this.#cursor.advance())
      case Kind.true:
      case Kind.false:
        this.#cursor.advance()
        return { kind: 'boolean', range: this.#cursor.tokenRange(token), value: token.kind === Kind.true }
      case Kind.leftBracket:
        return this.#nested(() => this.#list())
      case Kind.leftCurly:
        return this.#nested(() => this.#map())
      default:
        this.#cursor.failUnexpected(token, 'a value')
        return this.#cursor.error(this.#cursor.last.end)
    }
  }

  /** A `#` before a number gathers into its token (`#3`), which 1.7 then cannot read. */
  #number(token: Token): Expression {
    const image = this.#cursor.image(token)
    if (image.startsWith('#')) {
      this.#cursor.failUnexpected(token, 'a value')
      return this.#cursor.error(token.start)
    }
    this.#cursor.advance()
    const value = token.kind === Kind.integer ? parseIntegerLiteral(image) : parseFloatLiteral(image)
    return { kind: 'number', range: this.#cursor.tokenRange(token), value }
  }

  /** The source of what was read behind `before`. */
  #literal(before: Token): string {
    return expressionLiteral(this.#cursor.text, before, this.#cursor.last)
  }

  #nested(read: () => Expression): Expression {
    const node = this.#cursor.enter() ? read() : this.#cursor.error(this.#cursor.last.end)
    this.#cursor.leave()
    return node
  }

  /**
   * ObjectArray : "[" ( Parameter ( "," Parameter )* )? "]"
   * IntegerRange : "[" WS? ( Reference | INTEGER ) WS? ".." WS? ( Reference | INTEGER ) WS? "]"
   */
  #list(): Expression {
    const open = this.#cursor.advance()
    const { start } = open
    const items: Expression[] = []
    if (!this.#cursor.at(Kind.rightBracket)) {
      const first = this.parameter()
      if (this.#cursor.at(Kind.doubleDot) && isBound(first)) {
        this.#cursor.advance()
        this.#cursor.skipWhitespace()
        const bound = this.#cursor.peek()
        const to = this.parameter()
        if (!isBound(to)) this.#cursor.failUnexpected(bound, 'a whole number or a reference')
        this.#cursor.expect(Kind.rightBracket, 'a closing bracket')
        const range = this.#cursor.range(start, this.#cursor.last.end)
        return { kind: 'range', range, from: first, to, literal: `[${this.#literal(open)}` }
      }
      items.push(first)
      while (this.#cursor.at(Kind.comma)) {
        this.#cursor.advance()
        items.push(this.parameter())
      }
    }
    this.#cursor.expect(Kind.rightBracket, 'a closing bracket')
    return { kind: 'list', range: this.#cursor.range(start, this.#cursor.last.end), items }
  }

  /** Map : "{" ( Parameter ":" Parameter ( "," Parameter ":" Parameter )* | WS? ) "}" */
  #map(): Expression {
    const { start } = this.#cursor.advance()
    const entries: MapEntryNode[] = []
    this.#cursor.skipWhitespace()
    if (!this.#atClosingBrace()) {
      entries.push(this.#mapEntry())
      while (this.#cursor.at(Kind.comma)) {
        this.#cursor.advance()
        entries.push(this.#mapEntry())
      }
    }
    if (this.#atClosingBrace()) this.#cursor.advance()
    else this.#cursor.failUnexpected(this.#cursor.peek(), 'a closing brace')
    return { kind: 'map', range: this.#cursor.range(start, this.#cursor.last.end), entries }
  }

  #atClosingBrace(): boolean {
    return this.#cursor.at(Kind.rightCurly) || this.#cursor.at(Kind.referenceRightCurly)
  }

  #mapEntry(): MapEntryNode {
    const key = this.parameter()
    this.#cursor.expect(Kind.colon, 'a colon')
    const value = this.parameter()
    return { kind: 'entry', range: { start: key.range.start, end: value.range.end }, key, value }
  }

  #string(token: Token): Expression {
    const string = readString(this.#cursor.image(token))
    const range = this.#cursor.tokenRange(token)
    const trimmed = !string.value.includes('##')
    const quote = string.quote
    if (string.badEscape !== undefined) {
      const at = token.start + 1 + string.badEscape
      this.#cursor.report(
        at,
        Math.min(at + 6, token.end - 1),
        problems.unicodeEscape(this.#cursor.text.slice(at, token.end - 1).slice(0, 6)),
      )
    }
    if (!string.interpolates) return { kind: 'string', range, quote, value: string.value, trimmed }
    const parts = this.#interpolation(token, string, trimmed)
    return { kind: 'string', range, quote, value: string.value, trimmed, parts }
  }

  /** The template inside a string; 1.7 appends a blank to it, as its lexer needs a character behind a reference. */
  #interpolation(token: Token, string: StringText, trimmed: boolean): TemplateNode {
    const cursor = this.#cursor
    const inner = new TokenCursor(trimmed ? `${string.value} ` : string.value, {
      source: cursor.source,
      diagnostics: cursor.diagnostics,
      macros: cursor.macros,
      depth: cursor.depth,
      offsetOf: (offset) =>
        cursor.range(Math.min(token.start + 1 + string.offsetOf(offset), token.end - 1), token.end).start,
    })
    const parts = this.#readTemplate(inner)
    if (inner.givenUp) cursor.givenUp = true
    return parts
  }
}

/** What a range goes from or to: a whole number or a reference, nothing else. */
function isBound(expression: Expression): boolean {
  return expression.kind === 'reference' || (expression.kind === 'number' && !(expression.value instanceof JavaDouble))
}
