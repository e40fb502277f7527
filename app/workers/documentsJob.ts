import type { Diagnostic } from '../core/diagnostics/index.ts'
import type { Loss } from '../core/formats/index.ts'
import type { Project } from '../core/project/index.ts'

/** Reading and writing whole documents, off the page's thread. */
export type DocumentsRequest =
  /** `name` is the file's, and helps to tell the format. */
  | { readonly type: 'import'; readonly name: string; readonly text: string }
  | { readonly type: 'export'; readonly format: string; readonly project: Project }

export type DocumentsAnswer =
  | {
      readonly kind: 'imported'
      readonly format: string
      readonly project: Project
      /** Why edits are refused. */
      readonly readOnly?: string
      readonly losses: readonly Loss[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly kind: 'exported'
      readonly files: readonly { readonly name: string; readonly text: string }[]
      readonly losses: readonly Loss[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
