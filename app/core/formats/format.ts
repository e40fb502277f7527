import type { Diagnostic, DiagnosticPlace } from '../diagnostics/index.ts'
import type { Project } from '../project/index.ts'

/** What a format could not carry over: the code is stable and documented in docs/diagnostics.md. */
export interface Loss {
  readonly code: string
  /** One sentence that names what was lost. */
  readonly message: string
  /** On import a range of the file; on export a place in the project. */
  readonly at: DiagnosticPlace
}

export type ImportOutcome =
  | {
      readonly kind: 'imported'
      readonly project: Project
      readonly diagnostics: readonly Diagnostic[]
      readonly losses: readonly Loss[]
    }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }

export interface ExportedFile {
  readonly name: string
  readonly text: string
}

export interface ExportOutcome {
  readonly files: readonly ExportedFile[]
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A format that projects come from or go to. */
export interface Format<Id extends string = string> {
  readonly id: Id
  /** What menus call it. */
  readonly title: string
  /** Of its files, without the dot; the first is the one written. */
  readonly extensions: readonly string[]
  /** Whether a text looks like this format: a search, not a parse, so that it is cheap. */
  detect(text: string): boolean
  /** Never throws: what cannot be read is refused with diagnostics, what cannot be kept is a loss. */
  import?(text: string): ImportOutcome
  /** The same project always gives the same bytes. */
  export?(project: Project): ExportOutcome
}
