import type { TextEdit, TextRange } from '../text/index.ts'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/**
 * Where a problem is: in a source text (`source` names it: a file, a template's id), at a rule of the project,
 * or at a member of a method, by JSON pointer into the project document.
 */
export type DiagnosticPlace =
  | { readonly kind: 'source'; readonly source?: string; readonly range: TextRange }
  | { readonly kind: 'rule'; readonly rule: string; readonly method?: string }
  | { readonly kind: 'pointer'; readonly method?: string; readonly pointer: string }

/** A way out, as data: edits of the source the place names, or a project command (`core/project` types it). */
export interface Fix {
  readonly title: string
  /** Safe fixes keep every meaning and may be applied in bulk; the others are a person's choice. */
  readonly safe: boolean
  readonly edits?: readonly TextEdit[]
  readonly command?: unknown
}

/** A problem found in what people gave us. Never thrown. */
export interface Diagnostic {
  /** `<domain>/<kebab-name>`: stable, documented in docs/diagnostics.md, asserted by tests. */
  readonly code: string
  readonly severity: Severity
  readonly at: DiagnosticPlace
  /** One sentence that names the offending text. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  readonly fixes?: readonly Fix[]
}

/** What every front end returns: what it could build, and what was wrong with the input. */
export interface Parsed<T> {
  readonly root: T
  readonly diagnostics: readonly Diagnostic[]
}
