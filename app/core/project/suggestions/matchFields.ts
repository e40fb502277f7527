import type { Id, MatchField, Payload, Source } from '../../mapping/index.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { nodeAt } from '../payload/findPlace.ts'
import { loopsIn } from '../payload/loops.ts'
import { sourceEnd } from '../trees/linesOf.ts'
import type { SourceRow, TargetPlace, TargetRow } from '../tree.ts'

/** Rows looked at on each side, level by level: a shape may hold itself. */
const MOST_ROWS = 20_000
const MOST_LEVELS = 12

interface Row<R> {
  readonly key: string
  readonly hasChildren: boolean
  children(): readonly R[]
}

/** Rows below groups, level by level, with the key of the row around each; `open` says whether to look into one. */
function walkRows<R extends Row<R>>(
  groups: readonly R[],
  open: (row: R) => boolean,
): readonly { readonly row: R; readonly parent?: string }[] {
  const found: { readonly row: R; readonly parent?: string }[] = []
  let level: readonly { readonly row: R; readonly parent?: string }[] = groups.flatMap((group) =>
    open(group) ? group.children().map((row) => ({ row })) : [],
  )
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0 && found.length < MOST_ROWS; depth++) {
    found.push(...level.slice(0, MOST_ROWS - found.length))
    level = level.flatMap(({ row }) =>
      open(row) ? row.children().map((child) => ({ row: child, parent: row.key })) : [],
    )
  }
  return found
}

/** What the client sends, with the source of each; `$context` and stage variables are nobody's fields. */
export function sourceFields(groups: readonly SourceRow[]): {
  readonly fields: readonly MatchField[]
  readonly sources: ReadonlyMap<string, Source>
} {
  const sent = groups.filter(({ group }) => group !== 'context' && group !== 'stage')
  const rows = walkRows(sent, () => true)
  const sources = new Map(rows.flatMap(({ row }) => (row.source === undefined ? [] : [[row.key, row.source] as const])))
  const fields = rows.map(({ row: { key, name, type }, parent }) => ({
    key,
    name,
    type,
    ...(parent !== undefined && { parent }),
  }))
  return { fields, sources }
}

/** Where a value can go, with its place; what is copied whole has no room inside, nor has a payload that is no drawing. */
export function targetFields(
  project: Project,
  method: ProjectMethod,
  groups: readonly TargetRow[],
): { readonly fields: readonly MatchField[]; readonly places: ReadonlyMap<string, TargetPlace> } {
  const payloads = new Map(method.mapping.payloads.map((payload) => [payload.id, payload]))
  const rows = walkRows(groups, (row) => hasRoom(row, payloads))
  const places = new Map(rows.flatMap(({ row }) => (row.place === undefined ? [] : [[row.key, row.place] as const])))
  const fields = rows.map(({ row, parent }): MatchField => {
    const { key, name, type, rule } = row
    const paired = pairedWith(project, method, row, payloads)
    return {
      key,
      name,
      type,
      ...(parent !== undefined && { parent }),
      ...(rule !== undefined && { taken: true }),
      ...(paired !== undefined && { pairedWith: paired }),
    }
  })
  return { fields, places }
}

function hasRoom({ place, rule }: TargetRow, payloads: ReadonlyMap<Id, Payload>): boolean {
  if (place?.in !== 'body') return true
  const body = payloads.get(place.payload)?.body
  if (body?.kind !== 'rules') return false
  const node = rule === undefined ? undefined : nodeAt(body.root, place.path)
  return node === undefined || node.kind === 'object' || node.kind === 'array'
}

/** The row of the array that the loop standing at a row walks over. */
function pairedWith(
  project: Project,
  method: ProjectMethod,
  { place, loop }: TargetRow,
  payloads: ReadonlyMap<Id, Payload>,
): string | undefined {
  const payload = place?.in === 'body' ? payloads.get(place.payload) : undefined
  if (payload === undefined || loop === undefined) return undefined
  return sourceEnd(project, method, { kind: 'loop', loop, part: 'item' }, loopsIn(payload)).sourceRow
}
