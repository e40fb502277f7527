import type { VtlDialect } from './render.ts'

export type DirectiveName =
  | 'foreach'
  | 'include'
  | 'parse'
  | 'macro'
  | 'literal'
  | 'evaluate'
  | 'break'
  | 'define'
  | 'stop'

/** All there is between the dialects. */
export interface DialectRules {
  /** The value of a reference that has none: API Gateway's invalid-reference handler answers "". */
  readonly absent: '' | null
  /** Whether `#macro` defines anything (`velocimacro.permissions.allow.inline`). */
  readonly inlineMacros: boolean
  /**
   * Iterations after which a `#foreach` ends (`directive.foreach.maxloops`). API Gateway documents 1,000; what it does
   * then is not recorded.
   */
  readonly mostIterations: number
  /** Directives the engine knows beside `#set` and `#if`; every other name is a macro's, or text. */
  readonly directives: ReadonlySet<DirectiveName>
}

const stock: readonly DirectiveName[] = [
  'foreach',
  'include',
  'parse',
  'macro',
  'literal',
  'evaluate',
  'break',
  'define',
  'stop',
]

/**
 * The set-up in which stock Velocity 1.7 gives every output recorded on API Gateway, and its defaults. Verified
 * against the engine with these settings.
 */
export const dialects: Readonly<Record<VtlDialect, DialectRules>> = {
  'api-gateway': {
    absent: '',
    inlineMacros: false,
    mostIterations: 1000,
    directives: new Set(stock.filter((name) => name !== 'evaluate')),
  },
  'velocity-1.7': {
    absent: null,
    inlineMacros: true,
    mostIterations: Number.POSITIVE_INFINITY,
    directives: new Set(stock),
  },
}
