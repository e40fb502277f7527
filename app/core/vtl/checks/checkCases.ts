/** A template that a check speaks of, and the stretch it names; with `fixed`, the template that its first fix makes. */
export interface FoundCase {
  readonly template: string
  readonly at: string
  readonly fixed?: string
}

/** Seeded faults and near misses of one check, beside it in `NAME.cases.ts`. */
export interface CheckCases {
  readonly found: readonly FoundCase[]
  readonly clean: readonly string[]
}
