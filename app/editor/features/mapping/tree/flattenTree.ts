/** What both trees' rows have in common. */
export interface TreeRow<Self> {
  readonly key: string
  readonly kind: 'group' | 'field'
  readonly name: string
  readonly hasChildren: boolean
  children(): readonly Self[]
}

/** A row on screen, with what a screen reader says of its place. */
export interface FlatRow<Row> {
  readonly row: Row
  /** 1 for groups. */
  readonly level: number
  readonly open: boolean
  readonly position: number
  readonly setSize: number
  readonly parent: string | undefined
}

export interface FlattenOptions {
  /** Rows whose state a person chose, by key. */
  readonly opened: ReadonlyMap<string, boolean>
  /** Lower-case text that names must hold; '' shows all. */
  readonly search: string
  /** Whether a row that nobody touched is open. */
  readonly openByDefault: (key: string, level: number) => boolean
}

/** A recursive schema has no last level: search goes no deeper than this. */
const searchDepth = 8
/** Rows looked at by one search, so that a keystroke stays quick on huge schemas. */
const searchBudget = 20_000

/** The rows to show, top to bottom: those under open parents, or, while searching, matches with their ancestors. */
export function flattenTree<Row extends TreeRow<Row>>(
  roots: readonly Row[],
  options: FlattenOptions,
): readonly FlatRow<Row>[] {
  const rows: FlatRow<Row>[] = []
  if (options.search === '') addOpen(roots, 1, undefined, options, rows)
  else addMatching(roots, 1, undefined, options.search, { left: searchBudget }, rows)
  return rows
}

function addOpen<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  level: number,
  parent: string | undefined,
  options: FlattenOptions,
  into: FlatRow<Row>[],
): void {
  siblings.forEach((row, index) => {
    const open = row.hasChildren && (options.opened.get(row.key) ?? options.openByDefault(row.key, level))
    into.push({ row, level, open, position: index + 1, setSize: siblings.length, parent })
    if (open) addOpen(row.children(), level + 1, row.key, options, into)
  })
}

/** Adds what matches below `siblings` and tells whether anything did; a matching row keeps its ancestors on screen. */
function addMatching<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  level: number,
  parent: string | undefined,
  search: string,
  budget: { left: number },
  into: FlatRow<Row>[],
): boolean {
  let found = false
  siblings.forEach((row, index) => {
    if (budget.left-- <= 0) return
    const at = into.length
    into.push({ row, level, open: true, position: index + 1, setSize: siblings.length, parent })
    const below =
      row.hasChildren && level < searchDepth && addMatching(row.children(), level + 1, row.key, search, budget, into)
    const matches = row.kind === 'field' && row.name.toLowerCase().includes(search)
    if (below || matches) found = true
    else into.length = at
  })
  return found
}
