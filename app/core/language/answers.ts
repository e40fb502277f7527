import type { TextEdit, TextRange } from '../text/index.ts'

/** What a person reads about a name: `text` in sentences, `example` as code. */
export interface Documentation {
  /** How it is written: `substring(int begin, int end)`. */
  readonly signature: string
  /** What it gives, as Java or JSON Schema names it: `String`, `array`. */
  readonly type?: string
  readonly text?: string
  readonly example?: string
  /** Nobody has recorded it on API Gateway. */
  readonly unverified?: true
}

export type CompletionKind = 'directive' | 'variable' | 'host' | 'method' | 'property' | 'field' | 'value' | 'function'

/** One way to go on. `edit` is all there is to apply: it brings its own range, from the `$` on where one was typed. */
export interface CompletionItem {
  readonly label: string
  readonly kind: CompletionKind
  readonly edit: TextEdit
  /** Where the caret stands afterwards, counted in `edit.newText`; its end where absent. */
  readonly caret?: number
  readonly documentation: Documentation
  /** Lower comes first; items of one rank keep their order. */
  readonly rank: number
}

export interface Hover {
  readonly range: TextRange
  readonly documentation?: Documentation
  readonly value?: HoverValue
}

/**
 * What the current sample gives here, the first time the template gets to it. `printed` is cut where it is long.
 * `notReached`: the sample's run does not come by. `failed`: it ends before, or the template cannot be read.
 */
export type HoverValue =
  | { readonly kind: 'value'; readonly type: string; readonly printed: string }
  | { readonly kind: 'notReached' }
  | { readonly kind: 'failed'; readonly message: string }

export interface SignatureHelp {
  readonly documentation: Documentation
  readonly parameters: readonly string[]
  /** Index into `parameters`. */
  readonly active: number
}

export interface DocumentSymbol {
  readonly name: string
  readonly kind: 'variable' | 'loop' | 'condition' | 'block' | 'macro'
  readonly range: TextRange
  readonly nameRange: TextRange
  readonly children: readonly DocumentSymbol[]
}

export interface FoldingRange {
  readonly range: TextRange
  readonly kind: 'block' | 'comment'
}

export const semanticTokenTypes = [
  'comment',
  'string',
  'keyword',
  'number',
  'operator',
  'variable',
  'property',
  'method',
] as const

export interface SemanticToken {
  readonly range: TextRange
  readonly type: (typeof semanticTokenTypes)[number]
}
