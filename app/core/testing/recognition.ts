import { createIdCounter, decompileTemplate } from '../mapping/index.ts'

/** What became of one template: for `npm run recognition`. */
export interface MeasuredTemplate {
  readonly name: string
  /** It means the same for every request tried, but for repairs. */
  readonly proved: boolean
  readonly owned: number
  readonly repairs: number
  readonly identical: boolean
  readonly raws: readonly { readonly reason: string; readonly text: string }[]
  /** Length of the template, by which shares are weighed. */
  readonly printed: number
}

export interface FoundTemplate {
  readonly template: string
  readonly key?: string
  readonly side?: 'request' | 'response'
}

export function measureTemplate(name: string, { template, key, side = 'request' }: FoundTemplate): MeasuredTemplate {
  const hints = { side, ...(key !== undefined && { key }), ids: createIdCounter('r') }
  const { coverage, equivalence } = decompileTemplate(template, hints)
  return {
    name,
    proved: equivalence.differences.length === 0,
    owned: coverage.owned,
    repairs: equivalence.repairs.length,
    identical: equivalence.identical === equivalence.requests,
    raws: coverage.raws.map(({ range, reason }) => ({ reason, text: template.slice(range.start, range.end) })),
    printed: template.length,
  }
}
