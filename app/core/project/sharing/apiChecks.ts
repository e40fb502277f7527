import type { IntegrationType, MethodVerb, PassthroughBehavior } from '../../apigateway/index.ts'
import type { Severity } from '../../diagnostics/index.ts'
import type { Id } from '../../mapping/index.ts'

/** What a team asks of its methods, beside what is checked anyway, and how problems are to be taken. */
export interface ApiChecks {
  readonly rules: readonly TeamCheck[]
  /** Other severities for codes; `off` leaves the code out everywhere. */
  readonly severities: readonly CheckSetting[]
  readonly suppressions: readonly Suppression[]
}

/** A check turned up, down or off, and why. */
export interface CheckSetting {
  /** As in docs/diagnostics.md: `vtl/unused-variable`, `project/dangling-source`. */
  readonly code: string
  readonly severity: Severity | 'off'
  readonly reason?: string
}

/** A problem that is known and accepted: one code, in one method or at one rule, or everywhere. */
export interface Suppression {
  readonly code: string
  readonly method?: Id
  readonly rule?: Id
  /** Why: without one it does not count. */
  readonly reason: string
}

export interface TeamCheck {
  readonly id: Id
  /** Which methods; absent means all. `*` in a path stands for any text. */
  readonly verbs?: readonly MethodVerb[]
  readonly paths?: readonly string[]
  readonly severity?: Severity
  /** What is said instead of the check's own sentence. */
  readonly message?: string
  readonly ask: TeamAsk
}

/** What can be asked of a method. */
export type TeamAsk =
  /** The integration request has this parameter. */
  | { readonly kind: 'sends'; readonly in: 'header' | 'querystring' | 'path'; readonly name: string }
  /** The method request declares it. */
  | { readonly kind: 'declares'; readonly in: 'header' | 'querystring'; readonly name: string }
  /** Every body of the method request has a model; there is at least one. */
  | { readonly kind: 'bodyModel' }
  | { readonly kind: 'validates'; readonly part: 'body' | 'parameters' }
  | { readonly kind: 'authorized' }
  | { readonly kind: 'testCases'; readonly least: number }
  /** The method has a response of that status; `4*` is any of 400 to 499. */
  | { readonly kind: 'answers'; readonly statusCode: string }
  | { readonly kind: 'integration'; readonly types: readonly IntegrationType[] }
  | { readonly kind: 'passthrough'; readonly behaviors: readonly PassthroughBehavior[] }
  /** Names of declared parameters match; `*` stands for any text. */
  | { readonly kind: 'named'; readonly of: 'header' | 'querystring' | 'path'; readonly like: string }
