import { type Diagnostic, type Severity, atRange } from '../diagnostics/index.ts'
import type { TextRange } from '../text/index.ts'

/** What is said of a problem of a template; where it is comes with the diagnostic. */
export interface Problem {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
}

export function toDiagnostic(range: TextRange, problem: Problem): Diagnostic {
  const { code, severity, ...words } = problem
  return atRange(code, severity, range, words)
}
