/**
 * The token kinds of Velocity 1.7's grammar, under its own names, so that a rule here can be checked against the
 * engine's. Numbers, as the parser compares one for nearly every character.
 */
export const Kind = {
  eof: 0,
  indexLeftBracket: 1,
  indexRightBracket: 2,
  leftBracket: 3,
  rightBracket: 4,
  comma: 5,
  doubleDot: 6,
  colon: 7,
  leftCurly: 8,
  rightCurly: 9,
  leftParen: 10,
  rightParen: 11,
  referenceRightParen: 12,
  escapeDirective: 13,
  setDirective: 14,
  dollar: 15,
  dollarBang: 16,
  textblockStart: 17,
  formalCommentStart: 18,
  blockCommentStart: 19,
  hash: 20,
  lineCommentStart: 21,
  doubleEscape: 22,
  escape: 23,
  text: 24,
  lineCommentEnd: 25,
  formalCommentEnd: 26,
  blockCommentEnd: 27,
  textblock: 28,
  skipped: 29,
  blockText: 30,
  whitespace: 31,
  string: 32,
  true: 33,
  false: 34,
  minus: 36,
  plus: 37,
  multiply: 38,
  divide: 39,
  modulus: 40,
  and: 41,
  or: 42,
  lessThan: 43,
  lessOrEqual: 44,
  greaterThan: 45,
  greaterOrEqual: 46,
  equal: 47,
  notEqual: 48,
  not: 49,
  assign: 50,
  end: 51,
  if: 52,
  elseif: 53,
  else: 54,
  integer: 56,
  float: 57,
  word: 61,
  bracketedWord: 62,
  identifier: 66,
  dot: 67,
  referenceLeftCurly: 68,
  referenceRightCurly: 69,
  referenceTerminator: 70,
  directiveTerminator: 71,
  emptyIndex: 72,
  /** No token of 1.7 matches here: its lexer throws. */
  invalid: 73,
} as const

export type TokenKind = (typeof Kind)[keyof typeof Kind]

/**
 * A token: `source.slice(start, end)` is its image, which holds what the lexer had gathered before it knew the kind
 * (`\\$!` before a name, `#` before a word). `special` are the stretches dropped right before it: a `$` or `#` that
 * began nothing.
 */
export class Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  readonly special: Token | undefined
  next: Token | undefined = undefined
  /** What the parser has put in the place of its image: halved backslashes before a directive. */
  changed: string | undefined = undefined
  constructor(kind: TokenKind, start: number, end: number, special: Token | undefined) {
    this.kind = kind
    this.start = start
    this.end = end
    this.special = special
  }
}
