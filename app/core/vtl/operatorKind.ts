import { Kind, type TokenKind } from './tokenKind.ts'

/** Operators of two characters in a directive's parentheses, and `..`; `invalid` where `code` and `next` are none. */
export function longOperator(code: number, next: number): TokenKind {
  switch (code) {
    case 0x26:
      return next === 0x26 ? Kind.and : Kind.invalid
    case 0x7c:
      return next === 0x7c ? Kind.or : Kind.invalid
    case 0x3c:
      return next === 0x3d ? Kind.lessOrEqual : Kind.invalid
    case 0x3e:
      return next === 0x3d ? Kind.greaterOrEqual : Kind.invalid
    case 0x3d:
      return next === 0x3d ? Kind.equal : Kind.invalid
    case 0x21:
      return next === 0x3d ? Kind.notEqual : Kind.invalid
    case 0x2e:
      return next === 0x2e ? Kind.doubleDot : Kind.invalid
    default:
      return Kind.invalid
  }
}

/** Operators of one character. */
export function shortOperator(code: number): TokenKind {
  switch (code) {
    case 0x2d:
      return Kind.minus
    case 0x2b:
      return Kind.plus
    case 0x2a:
      return Kind.multiply
    case 0x2f:
      return Kind.divide
    case 0x25:
      return Kind.modulus
    case 0x3c:
      return Kind.lessThan
    case 0x3e:
      return Kind.greaterThan
    case 0x21:
      return Kind.not
    case 0x3d:
      return Kind.assign
    default:
      return Kind.invalid
  }
}

/** Tokens of one character in a directive's parentheses and in those of a call. */
export function punctuation(code: number): TokenKind {
  switch (code) {
    case 0x5b:
      return Kind.leftBracket
    case 0x5d:
      return Kind.rightBracket
    case 0x2c:
      return Kind.comma
    case 0x3a:
      return Kind.colon
    case 0x7b:
      return Kind.leftCurly
    case 0x7d:
      return Kind.rightCurly
    default:
      return Kind.invalid
  }
}

const words: ReadonlyMap<string, TokenKind> = new Map([
  ['true', Kind.true],
  ['false', Kind.false],
  ['and', Kind.and],
  ['or', Kind.or],
  ['lt', Kind.lessThan],
  ['le', Kind.lessOrEqual],
  ['gt', Kind.greaterThan],
  ['ge', Kind.greaterOrEqual],
  ['eq', Kind.equal],
  ['ne', Kind.notEqual],
  ['not', Kind.not],
])

/** What a word in a directive's parentheses is. */
export function wordKind(text: string, start: number, end: number): TokenKind {
  return (end - start <= 5 && words.get(text.slice(start, end))) || Kind.word
}
