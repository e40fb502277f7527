import type { Expression, Member, ReferenceNode } from './ast.ts'
import { isNameStart } from './characters.ts'
import type { TokenCursor } from './cursor.ts'
import { readReferenceHead } from './escapes.ts'
import { literalBetween } from './images.ts'
import { pooledName } from './plain/pooledText.ts'
import { Kind, type Token, type TokenKind } from './tokenKind.ts'

/** What may follow `.name(` for it to be a call; behind anything else 1.7 takes the `(` for text. */
const callStarts: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.whitespace,
  Kind.referenceRightParen,
  Kind.identifier,
  Kind.referenceLeftCurly,
  Kind.string,
  Kind.integer,
  Kind.float,
  Kind.leftBracket,
  Kind.leftCurly,
  Kind.true,
  Kind.false,
])

/** What a reference's brackets and parentheses hold. */
interface ArgumentParser {
  operand(): Expression
  parameter(): Expression
}

/** References of 1.7's grammar: each method carries its production. WS is whitespace, a token here. */
export class ReferenceParser {
  readonly #cursor: TokenCursor
  readonly #expressions: ArgumentParser

  constructor(cursor: TokenCursor, expressions: ArgumentParser) {
    this.#cursor = cursor
    this.#expressions = expressions
  }

  /** Reference : IDENTIFIER Index* Member* | LCURLY IDENTIFIER Index* Member* RCURLY */
  reference(): ReferenceNode {
    const head = this.#cursor.peek()
    const braced = head.kind === Kind.referenceLeftCurly
    if (braced) this.#cursor.advance()
    const nameToken = this.#cursor.expect(Kind.identifier, 'a reference')
    const members: Member[] = []
    this.#indexes(members)
    while (this.#cursor.at(Kind.dot) && this.#cursor.peekAfter(this.#cursor.peek()).kind === Kind.identifier) {
      this.#cursor.advance()
      this.#member(members)
      this.#indexes(members)
    }
    if (braced) this.#cursor.expect(Kind.referenceRightCurly, 'a closing brace')
    return this.#referenceNode(head, nameToken, members)
  }

  #referenceNode(head: Token, nameToken: Token, members: readonly Member[]): ReferenceNode {
    const end = Math.max(head.end, this.#cursor.last.end)
    const { text } = this.#cursor
    if (text.charCodeAt(head.start) === 0x24 && isNameStart(text.charCodeAt(head.start + 1))) {
      return this.#plainReference(head, end, members)
    }
    const read = readReferenceHead(this.#cursor.image(head))
    const name = read.named ?? pooledName(this.#cursor.image(nameToken))
    const nameStart = read.named === undefined ? nameToken.start : Math.max(head.start, head.end - name.length)
    const literal = end === head.end ? read.stripped : read.stripped + this.#imagesBehind(head, end)
    return {
      kind: 'reference',
      range: this.#cursor.range(head.start, end),
      form: read.form,
      name,
      nameRange: this.#cursor.range(nameStart, Math.max(nameStart, nameToken.end)),
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

  /** `$x…` with nothing before it, as nearly always. */
  #plainReference(head: Token, end: number, members: readonly Member[]): ReferenceNode {
    const name = pooledName(this.#cursor.text.slice(head.start + 1, head.end))
    const literal = end === head.end ? `$${name}` : this.#literalFrom(head, end)
    return {
      kind: 'reference',
      range: this.#cursor.range(head.start, end),
      form: 'plain',
      name,
      nameRange: this.#cursor.range(head.start + 1, head.end),
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

  #literalFrom(head: Token, end: number): string {
    const { text } = this.#cursor
    const behind = text.indexOf('$', head.end)
    const isSource = behind < 0 || behind >= end || isWhole(text, head, this.#cursor.last)
    return isSource ? text.slice(head.start, end) : this.#cursor.image(head) + this.#imagesBehind(head, end)
  }

  #imagesBehind(head: Token, end: number): string {
    const source = this.#cursor.text.slice(head.end, end)
    if (!source.includes('$') || head.next === undefined || isWhole(this.#cursor.text, head, this.#cursor.last))
      return source
    return literalBetween(this.#cursor.text, head, this.#cursor.last)
  }

  /** Index : "[" WS? ( STRING | INTEGER | TRUE | FALSE | Reference ) WS? "]" */
  #indexes(members: Member[]): void {
    while (this.#cursor.at(Kind.indexLeftBracket)) {
      const { start } = this.#cursor.advance()
      this.#cursor.skipWhitespace()
      const index = this.#cursor.enter() ? this.#indexOperand() : this.#cursor.error(start)
      this.#cursor.leave()
      this.#cursor.skipWhitespace()
      this.#cursor.expect(Kind.indexRightBracket, 'a closing bracket')
      members.push({ kind: 'index', range: this.#cursor.range(start, this.#cursor.last.end), index })
    }
  }

  #indexOperand(): Expression {
    const token = this.#cursor.peek()
    if (token.kind === Kind.float) this.#cursor.failUnexpected(token, 'an integer, a string or a reference')
    return this.#expressions.operand()
  }

  /** Member : DOT ( IDENTIFIER "(" ( Parameter ( "," Parameter )* )? ")" | IDENTIFIER ) Index* */
  #member(members: Member[]): void {
    const dot = this.#cursor.last
    const name = this.#cursor.advance()
    const nameRange = this.#cursor.range(name.start, name.end)
    const open = this.#cursor.peek()
    if (open.kind !== Kind.leftParen || !callStarts.has(this.#cursor.peekAfter(open).kind)) {
      members.push({
        kind: 'property',
        range: this.#cursor.range(dot.start, name.end),
        name: pooledName(this.#cursor.image(name)),
        nameRange,
      })
      return
    }
    this.#cursor.advance()
    const args: Expression[] = []
    if (!this.#cursor.at(Kind.referenceRightParen)) this.#parameters(args)
    this.#cursor.expect(Kind.referenceRightParen, 'a closing parenthesis')
    const range = this.#cursor.range(dot.start, this.#cursor.last.end)
    members.push({ kind: 'call', range, name: pooledName(this.#cursor.image(name)), nameRange, args })
  }

  /** Parameter ( COMMA Parameter )* */
  #parameters(into: Expression[]): void {
    into.push(this.#expressions.parameter())
    while (this.#cursor.at(Kind.comma)) {
      this.#cursor.advance()
      into.push(this.#expressions.parameter())
    }
  }
}

/** Whether the images of the tokens behind `head` are the source between them: nothing dropped, names of one mark at most. */
function isWhole(text: string, head: Token, last: Token): boolean {
  for (let token = head; token !== last;) {
    const { next } = token
    if (next === undefined || next.start !== token.end || !isWholeImage(text, next)) return false
    token = next
  }
  return true
}

function isWholeImage(text: string, { kind, start, end }: Token): boolean {
  switch (kind) {
    case Kind.dot:
      return end - start === 1
    case Kind.escapeDirective:
      return false
    case Kind.identifier:
    case Kind.referenceLeftCurly:
      return (
        isNameStart(text.charCodeAt(start)) ||
        (text.charCodeAt(start) === 0x24 && isNameStart(text.charCodeAt(start + 1)))
      )
    default:
      return true
  }
}
