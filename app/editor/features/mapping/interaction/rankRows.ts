import type { FlatRow, TreeRow } from '../tree/flattenTree.ts'

/** How many rows Shift Space goes through: more are quicker found by their letters. */
const most = 7

export interface Ranking<Row> {
  /** Name of the row that was picked up. */
  readonly name: string
  readonly type: string
  /** Whether nothing is connected to a row yet. */
  readonly isFree: (row: Row) => boolean
  /** How sure a suggestion is of a row, 0 to 1; 0 where there is none. */
  readonly suggested: (key: string) => number
}

/** The words of a name, lower case: `X-Tenant-Id` and `tenantId` share two. */
function wordsOf(name: string): readonly string[] {
  const split = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return split.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

/** How alike two names are, 0 to 1: equal, one in the other, or by the words they share. */
export function nameLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [plainA, plainB] = [a.join(''), b.join('')]
  if (plainA === '' || plainB === '') return 0
  if (plainA === plainB) return 1
  if (plainA.includes(plainB) || plainB.includes(plainA)) return 0.8
  const shared = a.filter((word) => b.includes(word)).length
  return (0.7 * 2 * shared) / (a.length + b.length)
}

/** Indexes of the rows that a picked-up row most likely belongs to, the best first; unmapped rows before all others. */
export function rankRows<Row extends TreeRow<Row> & { readonly type: string; readonly required: boolean }>(
  rows: readonly FlatRow<Row>[],
  { name, type, isFree, suggested }: Ranking<Row>,
): readonly number[] {
  const ranked = rows.flatMap(({ row }, index) => {
    if (row.kind === 'group') return []
    const likeness = Math.max(suggested(row.key) * 2, nameLikeness(name, row.name))
    const points = (isFree(row) ? 10 : 0) + likeness * 3 + (row.type === type ? 0.2 : 0) + (row.required ? 0.1 : 0)
    return [{ index, points }]
  })
  return ranked
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ index }) => index)
}
