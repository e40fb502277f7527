import type { RequestPart } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { SourceKind } from '../tree.ts'

/** What wrote a stretch: the rule, and the part of a template or the destination of the parameter mapping it stands in. */
export interface SpanMeans {
  readonly rule?: Id
  readonly template?: { readonly payload: Id; readonly key: string; readonly range: TextRange }
  readonly parameter?: string
}

/** Where in the request a stretch was read from, but for the array positions, which each stretch has of its own. */
export interface SpanPlace {
  /** As the simulator names it: `body`, `params.header`, `context` … */
  readonly root: string
  /** Steps from the root; `null` stands for a position. */
  readonly path: readonly (string | number | null)[]
  readonly kind: SourceKind
  /** Key of its row in the source tree. */
  readonly row: string
}

/**
 * Where every stretch of an integration request came from, in columns: a body of a megabyte has 120,000 stretches, which
 * as objects are 30 MB of text between worker and page, and as columns 4 MB that change hands without being copied.
 */
export interface SpanTable {
  readonly parts: readonly RequestPart[]
  readonly means: readonly SpanMeans[]
  readonly places: readonly SpanPlace[]
  /** `spanColumns` numbers a stretch: index of its part, UTF-16 start and end, index of its means, end in `sources`. */
  readonly spans: Int32Array
  /** The sources of one stretch after the other: the index of its place, then a number for each `null` in its path. */
  readonly sources: Int32Array
}

export const spanColumns = 5

export const emptySpanTable: SpanTable = {
  parts: [],
  means: [],
  places: [],
  spans: new Int32Array(),
  sources: new Int32Array(),
}

export function spanCount({ spans }: SpanTable): number {
  return spans.length / spanColumns
}

/** What a stretch covers: UTF-16 offsets into its part. `index` counts stretches and must be below `spanCount`. */
export function spanRange(table: SpanTable, index: number): TextRange {
  return { start: column(table, index, 1), end: column(table, index, 2) }
}

export function spanPart(table: SpanTable, index: number): RequestPart | undefined {
  return table.parts[column(table, index, 0)]
}

export function spanMeans(table: SpanTable, index: number): SpanMeans | undefined {
  return table.means[column(table, index, 3)]
}

/** Whether a stretch was read from somewhere; a constant was not. */
export function hasSources(table: SpanTable, index: number): boolean {
  return column(table, index, 4) > sourcesStart(table, index)
}

const PART_SPANS = new WeakMap<SpanTable, Map<number, Int32Array>>()

/** The stretches of a part whose rule or source is known, in the order of their starts; found once for a table. */
export function spansOfPart(table: SpanTable, part: RequestPart): Int32Array {
  const at = table.parts.findIndex(
    (known) =>
      known.kind === part.kind && (known.kind !== 'header' || part.kind !== 'header' || known.index === part.index),
  )
  const byPart = PART_SPANS.get(table) ?? new Map<number, Int32Array>()
  PART_SPANS.set(table, byPart)
  const found = byPart.get(at) ?? findSpans(table, at)
  byPart.set(at, found)
  return found
}

function findSpans(table: SpanTable, part: number): Int32Array {
  const found = new Int32Array(spanCount(table))
  const hasRule = table.means.map(({ rule }) => rule !== undefined)
  let count = 0
  let last = 0
  let ordered = true
  for (let index = 0; index < found.length; index++) {
    const start = column(table, index, 1)
    if (column(table, index, 0) !== part || start === column(table, index, 2)) continue
    if (!hasSources(table, index) && hasRule[column(table, index, 3)] !== true) continue
    ordered &&= start >= last
    last = start
    found[count++] = index
  }
  const spans = found.subarray(0, count)
  return ordered ? spans : spans.sort((a, b) => column(table, a, 1) - column(table, b, 1))
}

/** The places that a stretch was read from, without their positions. */
export function spanPlaces(table: SpanTable, index: number): readonly SpanPlace[] {
  return readSources(table, index, (place) => place)
}

/** A place that a stretch was read from, with the path it was read at: positions as they were. */
export interface SpanSource {
  readonly place: SpanPlace
  readonly path: readonly (string | number)[]
}

export function spanSources(table: SpanTable, index: number): readonly SpanSource[] {
  return readSources(table, index, (place, positionsAt) => {
    let at = positionsAt
    return { place, path: place.path.map((step) => step ?? table.sources[at++] ?? 0) }
  })
}

function readSources<T>(table: SpanTable, index: number, read: (place: SpanPlace, positionsAt: number) => T): T[] {
  const found: T[] = []
  const end = column(table, index, 4)
  for (let at = sourcesStart(table, index); at < end;) {
    const place = table.places[table.sources[at] ?? -1]
    if (place === undefined) break
    found.push(read(place, at + 1))
    at += 1 + positionsIn(place)
  }
  return found
}

/** How many positions each source at this place has. */
export function positionsIn({ path }: Pick<SpanPlace, 'path'>): number {
  let count = 0
  for (const step of path) if (step === null) count++
  return count
}

function sourcesStart(table: SpanTable, index: number): number {
  return index === 0 ? 0 : column(table, index - 1, 4)
}

function column({ spans }: SpanTable, index: number, at: number): number {
  return spans[index * spanColumns + at] ?? 0
}
