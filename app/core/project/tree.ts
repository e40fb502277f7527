import type { FieldType } from '../schema/index.ts'
import type { Id, Source } from '../mapping/index.ts'
import type { TargetPath } from './targetPath.ts'

/** What a line is coloured by, and the letter on its group's badge: P, Q, H, B, C, S; `constant` draws no line. */
export type SourceKind = 'path' | 'query' | 'header' | 'body' | 'context' | 'stage'

/** A row of the left tree. Rows are made on demand: `children()` costs what is opened. */
export interface SourceRow {
  /** Stable over edits of other rows; unique in the tree. */
  readonly key: string
  readonly group: SourceKind
  readonly kind: 'group' | 'field'
  readonly name: string
  readonly type: FieldType
  readonly required: boolean
  readonly description?: string
  readonly constraints: readonly string[]
  /** What connecting this row writes; absent on groups but the body's, whose own source is all of it. Array positions as `[*]`. */
  readonly source?: Source
  readonly hasChildren: boolean
  children(): readonly SourceRow[]
}

/** Where a target row stands. */
export type TargetPlace =
  /** The status is a response's, and has one place: its name is `status`. */
  | { readonly in: 'path' | 'querystring' | 'header' | 'status'; readonly name: string }
  | { readonly in: 'body'; readonly payload: Id; readonly path: TargetPath }

/** A row of the right tree: the union of what the shape offers and what the payload holds. */
export interface TargetRow {
  readonly key: string
  readonly group: 'path' | 'query' | 'header' | 'status' | 'body'
  readonly kind: 'group' | 'field'
  readonly name: string
  readonly type: FieldType
  readonly required: boolean
  readonly description?: string
  readonly constraints: readonly string[]
  /** Absent on groups but the body's, whose place is its root. */
  readonly place?: TargetPlace
  /** The rule or node that stands here; absent where nothing is mapped. */
  readonly rule?: Id
  /** The loop whose items this row holds. */
  readonly loop?: Id
  readonly hasChildren: boolean
  children(): readonly TargetRow[]
}
