import type { TextRange } from '../text/index.ts'

/** A JSON value with its place in the source. Numbers and strings keep their exact source text by `range`. */
export type JsonNode =
  | { readonly kind: 'null'; readonly range: TextRange }
  | { readonly kind: 'boolean'; readonly range: TextRange; readonly value: boolean }
  | { readonly kind: 'number'; readonly range: TextRange; readonly text: string }
  | { readonly kind: 'string'; readonly range: TextRange; readonly value: string }
  | { readonly kind: 'array'; readonly range: TextRange; readonly items: readonly JsonNode[] }
  | { readonly kind: 'object'; readonly range: TextRange; readonly members: readonly JsonMember[] }

export interface JsonMember {
  readonly name: string
  readonly nameRange: TextRange
  readonly value: JsonNode
}
