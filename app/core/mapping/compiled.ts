import type { Diagnostic } from '../diagnostics/index.ts'
import type { TextRange } from '../text/index.ts'
import type { Id } from './model.ts'

/** A stretch of a generated template and the rule it was written for. Ranges nest; the innermost one names the rule. */
export interface RuleRange {
  readonly range: TextRange
  readonly rule: Id
}

export interface CompiledTemplate {
  readonly text: string
  /** In text order, outer before inner. */
  readonly ranges: readonly RuleRange[]
}

/** A mapping as API Gateway takes it. What cannot be said there is a diagnostic at its rule, and is left out. */
export interface CompiledMapping {
  /** `integration.request.header.X` → mapping expression, with the rule that it says. */
  readonly parameters: ReadonlyMap<string, { readonly expression: string; readonly rule: Id }>
  /** Payload key → template; payloads that pass through are absent. */
  readonly templates: ReadonlyMap<string, CompiledTemplate>
  readonly diagnostics: readonly Diagnostic[]
}
