import type { DrawnMethod, LineSuggestion, SourceRow, TargetRow } from '../../../../core/project/index.ts'
import type { ChosenRows } from '../interaction/chosenRows.ts'
import type { FlatRow } from '../tree/flattenTree.ts'
import type { MappingModel } from '../useMappingModel.ts'
import { type Pairing, pairingsOf } from './pairings.ts'

/** Several fields that were dropped, and the ways in which they can go. */
export interface PairingOffer {
  readonly question: string
  readonly pairings: readonly [Pairing, ...Pairing[]]
  readonly targetKey: string
}

export interface DropParts {
  readonly drawn: DrawnMethod
  readonly model: MappingModel
  readonly chosen: ChosenRows
  readonly suggestions: readonly LineSuggestion[]
}

/** What has to be asked of a drop that is more than one line; undefined of one that is one line. */
export function droppedOn(
  { drawn, model, chosen, suggestions }: DropParts,
  source: string,
  target: string,
): PairingOffer | undefined {
  const sources = chosenWith(model.sourceRows, chosen.source, source)
  const targets = chosenWith(model.targetRows, chosen.target, target)
  const at = model.targetIndex.get(target)
  const row = model.targetRows[at ?? -1]?.row
  const isMany = sources.length > 1 || targets.length > 1
  const isObjects = isObject(sources[0]) && isObject(row)
  if (row === undefined || (!isMany && !isObjects)) return undefined
  const following = followingRows(model.targetRows, at ?? -1)
  const [first, ...others] = pairingsOf({ drawn, sources, target: row, targets, following, suggestions })
  if (first === undefined) return undefined
  const what = sources.length > 1 ? `${sources.length} fields` : (sources[0]?.name ?? '')
  const where = targets.length > 1 ? `${targets.length} fields` : row.name
  return {
    question: `How does ${what} go to ${where}?`.replace(/^How does (\d)/, 'How do $1'),
    pairings: [first, ...others],
    targetKey: target,
  }
}

function isObject(row: SourceRow | TargetRow | undefined): boolean {
  return row !== undefined && row.hasChildren && row.type !== 'array'
}

/** The row of that key, with all that are chosen with it. */
function chosenWith<Row extends { readonly key: string }>(
  rows: readonly { readonly row: Row }[],
  chosen: ReadonlySet<string>,
  key: string,
): readonly Row[] {
  const isWanted = chosen.has(key) ? (one: Row) => chosen.has(one.key) : (one: Row) => one.key === key
  return rows.flatMap(({ row }) => (isWanted(row) ? [row] : []))
}

/** The rows below that one with the same parent. */
function followingRows(rows: readonly FlatRow<TargetRow>[], at: number): readonly TargetRow[] {
  const parent = rows[at]?.parent
  return rows.slice(at + 1).flatMap((one) => (one.parent === parent ? [one.row] : []))
}
