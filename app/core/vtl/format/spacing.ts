import { Kind, type Token, type TokenKind } from '../tokenKind.ts'
import type { Region } from './regions.ts'
import type { AddEdit, Style } from './wantedEdits.ts'

const opening: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.leftParen,
  Kind.leftBracket,
  Kind.leftCurly,
  Kind.indexLeftBracket,
  Kind.referenceLeftCurly,
  Kind.setDirective,
])

const closing: ReadonlySet<TokenKind> = new Set<TokenKind>([
  Kind.rightParen,
  Kind.referenceRightParen,
  Kind.rightBracket,
  Kind.indexRightBracket,
  Kind.rightCurly,
  Kind.referenceRightCurly,
])

const symbols: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
])

/** A token without the blanks and the newline that it swallows. */
interface Piece {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}

function isOperator(kind: TokenKind): boolean {
  return kind >= Kind.minus && kind <= Kind.assign && kind !== Kind.not
}

/** The blanks between the tokens of one region. */
export class Spacing {
  readonly region: Region
  readonly #source: string
  readonly #style: Style
  readonly #open: TokenKind[] = []
  #left: Piece | undefined

  constructor(source: string, region: Region, style: Style) {
    this.#source = source
    this.region = region
    this.#style = style
  }

  /** Takes the region's next token and edits what stands before it, and its spelling. */
  add(token: Token, edit: AddEdit): void {
    if (token.kind === Kind.whitespace) return
    const right = this.#piece(token)
    const closes = closing.has(token.kind)
    if (closes) this.#open.pop()
    if (this.#left !== undefined) {
      const present = this.#source.slice(this.#left.end, right.start)
      // Marks that began nothing are dropped by the lexer, and stand between tokens as blanks do.
      if (!/[^ \t\r\n]/.test(present)) {
        edit(this.#left.end, right.start, this.#between(this.#left, right, present, closes))
      }
    }
    const symbol = symbols.get(this.#source.slice(right.start, right.end))
    if (
      this.#style.operators === 'symbols' &&
      symbol !== undefined &&
      token.kind >= Kind.minus &&
      token.kind <= Kind.not
    )
      edit(right.start, right.end, symbol)
    if (opening.has(token.kind)) this.#open.push(token.kind)
    this.#left = right
  }

  #piece({ kind, start, end }: Token): Piece {
    const visible = this.#source.slice(start, end).trimEnd().length
    return { kind, start, end: start + visible }
  }

  #between(left: Piece, right: Piece, present: string, closes: boolean): string {
    const newline = /\r\n|\n|\r/.exec(present)?.[0]
    if (this.#touches(left, right)) return ''
    if (newline !== undefined && !this.#closesHeader(closes)) return newline + this.#indentation(closes)
    if (closes || opening.has(left.kind)) return ''
    if (left.kind === Kind.comma || left.kind === Kind.colon) return ' '
    if (isOperator(left.kind) || isOperator(right.kind)) return ' '
    return present === '' ? '' : ' '
  }

  /** Between which nothing stands, whatever stood there. */
  #touches(left: Piece, right: Piece): boolean {
    if (left.kind === Kind.doubleDot || right.kind === Kind.doubleDot) return true
    if (right.kind === Kind.comma || right.kind === Kind.colon) return true
    if (left.kind === Kind.not) return this.#style.operators === 'symbols' || left.end - left.start === 1
    return right.kind === Kind.leftParen && this.#open.length === 0 && this.region.kind === 'directive'
  }

  #closesHeader(closes: boolean): boolean {
    return closes && this.#open.length === 0 && this.region.kind === 'directive'
  }

  /** Brackets indent what is in them; the directive's own parentheses do so only where no other does. */
  #indentation(closes: boolean): string {
    const { kind, depth } = this.region
    const brackets =
      this.#open.filter((open) => open !== Kind.referenceLeftCurly).length - (kind === 'directive' ? 1 : 0)
    return this.#style.indent.repeat(depth + (closes ? brackets : Math.max(1, brackets)))
  }
}
