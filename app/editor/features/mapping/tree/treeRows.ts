import { type FlatRow, flattenTree, type FlattenOptions, type Sections, type TreeRow } from './flattenTree.ts'

/** The rows that a tree shows, and where each stands. */
export interface TreeRows<Row> {
  readonly rows: readonly FlatRow<Row>[]
  /** Indexes in the list above, by the rows' keys. */
  readonly index: ReadonlyMap<string, number>
}

export type ShowRows<Row> = (roots: readonly Row[], options: FlattenOptions<Row>) => TreeRows<Row>

/**
 * Flattens one tree again and again, and gives what did not change since the last time as the same objects: an edit
 * changes rules and seldom rows, of which there may be 10,000.
 */
export function createTreeRows<Row extends TreeRow<Row>>(): ShowRows<Row> {
  const sections: Sections<Row> = new Map()
  let last: TreeRows<Row> = { rows: [], index: new Map() }
  return (roots, options) => {
    const rows = flattenTree(roots, options, sections)
    const stand = rows.length === last.rows.length && rows.every((row, at) => row === last.rows[at])
    if (!stand) last = { rows, index: hasKeys(rows, last.rows) ? last.index : indexOf(rows) }
    return last
  }
}

function hasKeys<Row extends TreeRow<Row>>(a: TreeRows<Row>['rows'], b: TreeRows<Row>['rows']): boolean {
  return a.length === b.length && a.every((flat, at) => flat === b[at] || flat.row.key === b[at]?.row.key)
}

function indexOf<Row extends TreeRow<Row>>(rows: TreeRows<Row>['rows']): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  for (const [at, { row }] of rows.entries()) index.set(row.key, at)
  return index
}
