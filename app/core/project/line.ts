import type { Id, Source } from '../mapping/index.ts'
import type { SourceKind } from './tree.ts'

/** A line on the canvas: one source read by one rule. Derived, never stored. */
export interface Line {
  /** Unique among the method's lines, and stable while rule and source stand. */
  readonly key: string
  readonly rule: Id
  readonly source: Source
  /** Keys of the nearest rows that exist: a field that its schema does not have stands at its parent. */
  readonly sourceRow: string
  readonly targetRow: string
  readonly kind: SourceKind
  /** The row of the source itself does not exist. */
  readonly dangling: boolean
  /** The loop that this line feeds: drawn double. */
  readonly loop?: Id
  /** Whether the value is sent only under a condition. */
  readonly conditional: boolean
  readonly disabled: boolean
}
