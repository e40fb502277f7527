import { Kind } from './tokenKind.ts'

/** By kind of token: 1 where a statement starts with it. */
export const startsStatement: Uint8Array = new Uint8Array(Kind.invalid + 1)
for (const kind of [
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
]) {
  startsStatement[kind] = 1
}
