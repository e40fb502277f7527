import type { TextRange } from '../../text/index.ts'

export type Punctuation =
  | '.'
  | ','
  | '('
  | ')'
  | '['
  | ']'
  | '{'
  | '}'
  | ':'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '!'
  | '&&'
  | '||'

/** A piece of a string: characters as JSON writes them between quotes, or an interpolated `${…}`. */
export type StringPart =
  | { readonly kind: 'chunk'; readonly json: string; readonly range: TextRange }
  /** `range` is of what stands between the braces. */
  | { readonly kind: 'interpolation'; readonly tokens: readonly Token[]; readonly range: TextRange }

export type Token =
  | { readonly kind: 'name'; readonly range: TextRange; readonly text: string }
  | { readonly kind: 'number'; readonly range: TextRange; readonly text: string }
  | { readonly kind: 'string'; readonly range: TextRange; readonly parts: readonly StringPart[] }
  | { readonly kind: 'punctuation'; readonly range: TextRange; readonly text: Punctuation }
  | { readonly kind: 'unknown'; readonly range: TextRange; readonly text: string }
  | { readonly kind: 'end'; readonly range: TextRange }
