import type { FieldType } from '../field.ts'

/** One difference between two versions of a schema. Paths are JSONPaths, items as `[*]`. */
export type SchemaChange =
  | { readonly kind: 'added' | 'removed'; readonly path: string; readonly type: FieldType; readonly required: boolean }
  | {
      readonly kind: 'renamed'
      /** The path in the version before, and in the one after. */
      readonly from: string
      readonly to: string
      /** 0 to 1. */
      readonly score: number
      /** Nothing else could be meant: what reads the field may follow it unasked. */
      readonly certain: boolean
      /** One sentence: the evidence. */
      readonly reason: string
    }
  /** `path` is the one after. */
  | { readonly kind: 'retyped'; readonly path: string; readonly from: FieldType; readonly to: FieldType }
  | { readonly kind: 'required'; readonly path: string; readonly required: boolean }
