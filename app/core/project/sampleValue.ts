/** What a row shows of the current sample. `text` is the exact text: of a number as it stands in the JSON, of a string its characters. */
export type SampleValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number' | 'boolean' | 'null'; readonly text: string }
  | { readonly kind: 'array' | 'object'; readonly count: number }
