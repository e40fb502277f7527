import type { FlatRow, TreeRow } from '../tree/flattenTree.ts'

/**
 * Index of the row whose name begins with, or else, of two letters and more, holds the letters typed so far; -1 where none does. The search
 * starts after the active row, or with it while letters are added, and goes round. `mayTake` prefers rows.
 */
export function findByLetters<Row extends TreeRow<Row>>(
  rows: readonly FlatRow<Row>[],
  letters: string,
  active: number,
  mayTake: (row: Row) => boolean = () => true,
): number {
  const start = letters.length > 1 ? Math.max(active, 0) : active + 1
  const wanted = letters.toLowerCase()
  const order = rows.map((_, at) => (start + at) % rows.length)
  const nameAt = (at: number): string => rows[at]?.row.name.toLowerCase() ?? ''
  const isField = (at: number): boolean => rows[at]?.row.kind === 'field'
  const preferred = (at: number): boolean => {
    const row = rows[at]?.row
    return row !== undefined && mayTake(row)
  }
  const begins = order.filter((at) => isField(at) && nameAt(at).startsWith(wanted))
  const holds = (): readonly number[] =>
    letters.length < 2 ? [] : order.filter((at) => isField(at) && nameAt(at).includes(wanted))
  const found = begins.length > 0 ? begins : holds()
  return found.find(preferred) ?? found[0] ?? -1
}
