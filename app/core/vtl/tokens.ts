import { type TextRange, textRange } from '../text/index.ts'
import { lexTemplate } from './parseTemplate.ts'
import type { VtlDialect } from './render.ts'
import { Kind, type Token, type TokenKind } from './tokenKind.ts'

/** What a stretch of a template is, as an editor colours it. */
export type VtlTokenClass =
  | 'text'
  | 'comment'
  | 'unparsed'
  | 'escape'
  | 'directive'
  | 'reference'
  | 'string'
  | 'number'
  | 'literal'
  | 'operator'
  | 'punctuation'
  | 'whitespace'
  | 'invalid'

export interface VtlToken {
  readonly class: VtlTokenClass
  readonly range: TextRange
}

const classes: Readonly<Partial<Record<TokenKind, VtlTokenClass>>> = {
  [Kind.whitespace]: 'whitespace',
  [Kind.string]: 'string',
  [Kind.integer]: 'number',
  [Kind.float]: 'number',
  [Kind.true]: 'literal',
  [Kind.false]: 'literal',
  [Kind.identifier]: 'reference',
  [Kind.dot]: 'punctuation',
  [Kind.escapeDirective]: 'escape',
  [Kind.doubleEscape]: 'escape',
  [Kind.escape]: 'text',
  [Kind.text]: 'text',
  [Kind.emptyIndex]: 'text',
  [Kind.textblock]: 'unparsed',
  [Kind.lineCommentStart]: 'comment',
  [Kind.lineCommentEnd]: 'comment',
  [Kind.formalCommentEnd]: 'comment',
  [Kind.blockCommentEnd]: 'comment',
  [Kind.setDirective]: 'directive',
  [Kind.if]: 'directive',
  [Kind.elseif]: 'directive',
  [Kind.else]: 'directive',
  [Kind.end]: 'directive',
  [Kind.word]: 'directive',
  [Kind.bracketedWord]: 'directive',
  [Kind.referenceLeftCurly]: 'punctuation',
  [Kind.referenceRightCurly]: 'punctuation',
  [Kind.invalid]: 'invalid',
}

function classOf(kind: TokenKind): VtlTokenClass {
  return classes[kind] ?? (kind >= Kind.minus && kind <= Kind.assign ? 'operator' : 'punctuation')
}

/** What lies between two tokens: a comment's text, or marks that began nothing. */
function gapClass(next: TokenKind, atEnd: boolean): VtlTokenClass {
  const inComment =
    next === Kind.lineCommentEnd || next === Kind.formalCommentEnd || next === Kind.blockCommentEnd || atEnd
  return inComment ? 'comment' : 'text'
}

/** The tokens of a template in order; they tile it, whatever it is. */
export function tokenizeTemplate(source: string, dialect: VtlDialect = 'api-gateway'): readonly VtlToken[] {
  const tokens: VtlToken[] = []
  let at = 0
  const add = (tokenClass: VtlTokenClass, end: number): void => {
    if (end > at) tokens.push({ class: tokenClass, range: textRange(at, end) })
    at = Math.max(at, end)
  }
  let last: Token | undefined
  for (let token = lexTemplate(source, dialect).next; token !== undefined; token = token.next) {
    if (token.kind === Kind.eof) break
    add(gapClass(token.kind, false), token.start)
    add(classOf(token.kind), token.end)
    last = token
  }
  add(gapClass(last?.kind ?? Kind.text, at < source.length), source.length)
  return tokens
}
