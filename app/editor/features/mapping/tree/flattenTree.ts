/** What both trees' rows have in common. */
export interface TreeRow<Self> {
  readonly key: string
  readonly kind: 'group' | 'field'
  readonly name: string
  readonly type?: string
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
  /** Levels of the arrays around it, outermost first: what is inside one is there once for each item. */
  readonly arrays: readonly number[]
}

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

/** A recursive schema has no last level: search goes no deeper than this. */
const searchDepth = 8
/** Rows looked at by one search, so that a keystroke stays quick on huge schemas. */
const searchBudget = 20_000

/** The rows to show, top to bottom: those under open parents, or, while searching, matches with their ancestors. */
export function flattenTree<Row extends TreeRow<Row>>(
  roots: readonly Row[],
  options: FlattenOptions<Row>,
): readonly FlatRow<Row>[] {
  const rows: FlatRow<Row>[] = []
  const at: Level = { level: 1, parent: undefined, arrays: [] }
  if (options.search === '' && options.keep === undefined) addOpen(roots, at, options, rows)
  else addMatching(roots, at, options, { left: searchBudget }, rows)
  return rows
}

interface Level {
  readonly level: number
  readonly parent: string | undefined
  readonly arrays: readonly number[]
}

function inside({ level, arrays }: Level, row: { readonly key: string; readonly type?: string }): Level {
  return { level: level + 1, parent: row.key, arrays: row.type === 'array' ? [...arrays, level] : arrays }
}

function addOpen<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  at: Level,
  options: FlattenOptions<Row>,
  into: FlatRow<Row>[],
): void {
  siblings.forEach((row, index) => {
    const open = row.hasChildren && (options.opened.get(row.key) ?? options.openByDefault(row.key, at.level))
    into.push({ row, ...at, open, position: index + 1, setSize: siblings.length })
    if (open) addOpen(row.children(), inside(at, row), options, into)
  })
}

/** Adds what matches below `siblings` and tells whether anything did; a matching row keeps its ancestors on screen. */
function addMatching<Row extends TreeRow<Row>>(
  siblings: readonly Row[],
  at: Level,
  options: FlattenOptions<Row>,
  budget: { left: number },
  into: FlatRow<Row>[],
): boolean {
  let found = false
  siblings.forEach((row, index) => {
    if (budget.left-- <= 0) return
    const length = into.length
    into.push({ row, ...at, open: true, position: index + 1, setSize: siblings.length })
    const below =
      row.hasChildren && at.level < searchDepth && addMatching(row.children(), inside(at, row), options, budget, into)
    if (below || matches(row, options)) found = true
    else into.length = length
  })
  return found
}

function matches<Row extends TreeRow<Row>>(row: Row, { search, keep }: FlattenOptions<Row>): boolean {
  return row.kind === 'field' && row.name.toLowerCase().includes(search) && (keep === undefined || keep(row))
}
