import type { Side } from '../../../state/index.ts'

/** Keys of the rows of each tree that are chosen together. */
export type ChosenRows = Readonly<Record<Side, ReadonlySet<string>>>

/** Rows chosen together, and how they are chosen. */
export interface Chosen {
  readonly rows: ChosenRows
  /**
   * A row more or less, or all rows from where choosing began to that one. Where nothing is chosen it begins at the row of the
   * key `from`, which is then chosen too.
   */
  readonly choose: (side: Side, how: 'toggle' | 'range', index: number, from?: string) => void
  /** Lets go of the rows of one tree, or of both. */
  readonly clear: (side?: Side) => void
}

/** What of a row decides whether it can be chosen. */
export interface ChoosableRow {
  readonly row: { readonly key: string; readonly kind: 'group' | 'field' }
}

export const noRows: ChosenRows = { source: new Set(), target: new Set() }

/** One row more, or one less where it was chosen; groups are never chosen. */
export function toggleRow(
  chosen: ReadonlySet<string>,
  rows: readonly ChoosableRow[],
  index: number,
): ReadonlySet<string> {
  const row = rows[index]?.row
  if (row?.kind !== 'field') return chosen
  const next = new Set(chosen)
  if (!next.delete(row.key)) next.add(row.key)
  return next
}

/** The fields from one row to another, whichever comes first. */
export function rowsBetween(rows: readonly ChoosableRow[], from: number, to: number): ReadonlySet<string> {
  const [first, last] = from < to ? [from, to] : [to, from]
  const fields = rows.slice(Math.max(0, first), last + 1).filter(({ row }) => row.kind === 'field')
  return new Set(fields.map(({ row }) => row.key))
}

/** What is said of a choice: how many, and of one row its name. */
export function choiceInWords(rows: ReadonlySet<string>, name: string | undefined, isChosen: boolean): string {
  if (rows.size === 0) return 'Nothing chosen.'
  const count = rows.size === 1 ? '1 field chosen.' : `${rows.size} fields chosen.`
  if (name === undefined) return count
  return `${name} ${isChosen ? 'chosen' : 'no longer chosen'}. ${count}`
}
