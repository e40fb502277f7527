import { type FlatRow, type Level, levelInside, topLevel, type TreeRow } from './flatRow.ts'
import { searchTree } from './searchTree.ts'

export type { FlatRow, TreeRow } from './flatRow.ts'

export interface FlattenOptions<Row = unknown> {
  /** Rows whose state a person chose, by key. */
  readonly opened: ReadonlyMap<string, boolean>
  /** Lower-case text that names must hold; '' shows all. */
  readonly search: string
  /** Rows to keep, with their ancestors; without it all are kept. */
  readonly keep?: ((row: Row) => boolean) | undefined
  /** Whether a row that nobody touched is open. */
  readonly openByDefault: (key: string, level: number) => boolean
}

/** Siblings that were shown, by the key of the row above them; '' at the top. */
export type Sections<Row> = Map<string, Section<Row>>

/**
 * The rows to show, top to bottom: those under open parents, or, while searching, matches with their ancestors.
 * `sections` remembers them from call to call: those that stand as they did are the same objects and are not looked at,
 * which is what takes the time where there are 10,000.
 */
export function flattenTree<Row extends TreeRow<Row>>(
  roots: readonly Row[],
  options: FlattenOptions<Row>,
  sections: Sections<Row> = new Map(),
): readonly FlatRow<Row>[] {
  if (options.search !== '' || options.keep !== undefined) return searchTree(roots, options)
  const before = new Map(sections)
  sections.clear()
  const into: FlatRow<Row>[] = []
  addOpen(roots, topLevel, { options, before, sections, into })
  return into
}

interface Section<Row> {
  readonly at: Level
  readonly siblings: readonly Row[]
  readonly rows: readonly FlatRow<Row>[]
  /** Indexes of those that have children, in order. */
  readonly branches: readonly number[]
}

interface Flattening<Row> {
  readonly options: FlattenOptions<Row>
  readonly before: Sections<Row>
  readonly sections: Sections<Row>
  readonly into: FlatRow<Row>[]
}

function addOpen<Row extends TreeRow<Row>>(siblings: readonly Row[], at: Level, flattening: Flattening<Row>): void {
  const { options, before, sections, into } = flattening
  const key = at.parent ?? ''
  const section = sectionOf(siblings, at, options, before.get(key))
  sections.set(key, section)
  let next = 0
  for (const branch of section.branches) {
    for (const flat of section.rows.slice(next, branch + 1)) into.push(flat)
    next = branch + 1
    const parent = section.rows[branch]
    if (parent?.open === true) addOpen(parent.row.children(), levelInside(at, parent.row), flattening)
  }
  for (const flat of section.rows.slice(next)) into.push(flat)
}

function sectionOf<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  at: Level,
  { opened, openByDefault }: FlattenOptions<Row>,
  known: Section<Row> | undefined,
): Section<Row> {
  const stands = known !== undefined && known.siblings.length === siblings.length && isSameLevel(known.at, at)
  const rows = stands ? known.rows.slice() : []
  const branches = new Set<number>()
  const look = (row: Row, index: number): void => {
    const { hasChildren } = row
    if (hasChildren) branches.add(index)
    const open = hasChildren && (opened.get(row.key) ?? openByDefault(row.key, at.level))
    const kept = rows[index]
    if (kept?.row !== row || kept.open !== open)
      rows[index] = { row, ...at, open, position: index + 1, setSize: siblings.length }
  }
  for (const [index, row] of siblings.entries()) if (!stands || row !== known.siblings[index]) look(row, index)
  for (const index of stands ? known.branches : []) {
    const row = siblings[index]
    if (row !== undefined && row === known?.siblings[index]) look(row, index)
  }
  return { at, siblings, rows, branches: [...branches].sort((a, b) => a - b) }
}

function isSameLevel(a: Level, b: Level): boolean {
  const { arrays } = b
  if (a.level !== b.level || a.parent !== b.parent) return false
  return (
    a.arrays === arrays || (a.arrays.length === arrays.length && a.arrays.every((level, at) => level === arrays[at]))
  )
}
