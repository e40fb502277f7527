import type { Diagnostic } from '../diagnostics/index.ts'
import type { TextRange } from '../text/index.ts'
import type { VtlValue } from './host.ts'
import type { Origin } from './origin.ts'

/** `api-gateway` is what AWS runs; `velocity-1.7` is stock Apache Velocity 1.7. One table holds the differences. */
export type VtlDialect = 'api-gateway' | 'velocity-1.7'

/** Limits of one run; each is counted, so that the same input always ends the same way. */
export interface VtlBudget {
  /** Nodes evaluated. */
  readonly steps: number
  /** UTF-16 code units printed, kept in variables and built by methods. */
  readonly outputLength: number
  /** Nesting of references, interpolations and `#define` blocks. */
  readonly depth: number
}

export interface RenderOptions {
  readonly dialect?: VtlDialect
  /** Names without `$`. The map is not changed; `#set` writes to a copy. */
  readonly variables: ReadonlyMap<string, VtlValue>
  readonly budget?: Partial<VtlBudget>
  /** Whether to return `spans`. Runs without it pay nothing for it. */
  readonly traced?: boolean
}

/**
 * A stretch of the output, the template stretch that printed it and the sources it was read from. Spans are in output
 * order, tile the output, and text that the template gave literally has no origins. Where `$input.json` printed a
 * subtree, each scalar member has a span of its own.
 */
export interface RenderSpan {
  readonly start: number
  readonly end: number
  readonly template: TextRange
  readonly origins: readonly Origin[]
}

export type RenderOutcome =
  | {
      readonly kind: 'rendered'
      readonly output: string
      readonly spans: readonly RenderSpan[]
      /** Such as a loop cut at 1,000 iterations. */
      readonly diagnostics: readonly Diagnostic[]
      /** Every variable after the run. */
      readonly variables: ReadonlyMap<string, VtlValue>
    }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }
