import { type FlatRow, type Level, levelInside, topLevel, type TreeRow } from './flatRow.ts'

/** A recursive schema has no last level: search goes no deeper than this. */
const searchDepth = 8
/** Rows looked at by one search, so that a keystroke stays quick on huge schemas. */
const searchBudget = 20_000

/** All rows that a search looks at, in the order of the tree. */
interface Searched<Row> {
  readonly flat: readonly FlatRow<Row>[]
  /** In lower case. */
  readonly names: readonly string[]
  /** Index of the row above each; -1 at the top. */
  readonly above: readonly number[]
}

/** By the top of the tree: of one tree every keystroke looks through the same rows. */
const SEARCHED = new WeakMap<readonly unknown[], Searched<unknown>>()

export interface SearchOptions<Row> {
  /** Lower-case text that names must hold. */
  readonly search: string
  readonly keep?: ((row: Row) => boolean) | undefined
}

/** The rows that match, with those above them, whatever is closed. The same rows of one tree are the same objects. */
export function searchTree<Row extends TreeRow<Row>>(
  roots: readonly Row[],
  { search, keep }: SearchOptions<Row>,
): readonly FlatRow<Row>[] {
  const { flat, names, above } = searchedOf(roots)
  const shown = new Uint8Array(flat.length)
  for (const [index, { row }] of flat.entries()) {
    if (row.kind !== 'field' || names[index]?.includes(search) !== true || keep?.(row) === false) continue
    for (let at = index; at >= 0 && shown[at] === 0; at = above[at] ?? -1) shown[at] = 1
  }
  return flat.filter((_, index) => shown[index] === 1)
}

function searchedOf<Row extends TreeRow<Row>>(roots: readonly Row[]): Searched<Row> {
  // The rows of a list of rows are of its kind.
  const known = SEARCHED.get(roots) as Searched<Row> | undefined
  if (known !== undefined) return known
  const made = { flat: [] as FlatRow<Row>[], names: [] as string[], above: [] as number[] }
  addAll(roots, topLevel, -1, made)
  SEARCHED.set(roots, made)
  return made
}

function addAll<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  at: Level,
  parent: number,
  into: { readonly flat: FlatRow<Row>[]; readonly names: string[]; readonly above: number[] },
): void {
  for (const [index, row] of siblings.entries()) {
    const own = into.flat.length
    if (own >= searchBudget) return
    into.flat.push({ row, ...at, open: true, position: index + 1, setSize: siblings.length })
    into.names.push(row.name.toLowerCase())
    into.above.push(parent)
    if (row.hasChildren && at.level < searchDepth) addAll(row.children(), levelInside(at, row), own, into)
  }
}
