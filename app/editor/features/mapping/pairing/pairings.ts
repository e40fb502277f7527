import {
  type DrawnMethod,
  drawingOf,
  type LineSuggestion,
  type ProjectCommand,
  type SourceRow,
  type TargetPlace,
  type TargetRow,
} from '../../../../core/project/index.ts'
import { placeInGroup } from '../interaction/connectCommand.ts'

/** A line that would be drawn, by what people read and by the keys of its rows. */
export interface Pair {
  readonly source: SourceRow
  readonly targetName: string
  /** The row that it goes to; undefined for a target that it makes. */
  readonly target: TargetRow | undefined
  readonly to: TargetPlace
  /** The target has a value, which stays: the line is left out. */
  readonly isTaken: boolean
}

export const pairingKinds = ['names', 'suggested', 'order', 'join', 'firstNonEmpty', 'whole'] as const
export type PairingKind = (typeof pairingKinds)[number]

/** One way in which what was dropped can go to where it was dropped. */
export interface Pairing {
  readonly kind: PairingKind
  readonly pairs: readonly Pair[]
  readonly command: ProjectCommand
}

/** What is dropped on what: several fields, or one object on another. */
export interface Dropped {
  readonly drawn: DrawnMethod
  readonly sources: readonly SourceRow[]
  /** The row that it was dropped on; with it the others that are chosen in its tree, in their order. */
  readonly target: TargetRow
  readonly targets: readonly TargetRow[]
  /** Rows that follow the target among its siblings. */
  readonly following: readonly TargetRow[]
  readonly suggestions: readonly LineSuggestion[]
}

/** The ways there are, the likeliest first; fewer than two lines need no such question, and give none. */
export function pairingsOf(dropped: Dropped): readonly Pairing[] {
  const found = [
    linesBy('names', byName(dropped), dropped),
    linesBy('suggested', bySuggestion(dropped), dropped),
    linesBy('order', inOrder(dropped), dropped),
    ...together(dropped),
    ...whole(dropped),
  ].flatMap((one) => (one === undefined ? [] : [one]))
  return isObject(dropped) && found.every(({ kind }) => kind === 'whole') ? [] : found
}

function linesBy(kind: PairingKind, pairs: readonly Pair[], { drawn }: Dropped): Pairing | undefined {
  const lines = pairs.filter(({ isTaken }) => !isTaken).map(({ source, to }) => ({ source: source.source, to }))
  const complete = lines.flatMap(({ source, to }) => (source === undefined ? [] : [{ source, to }]))
  if (complete.length === 0) return undefined
  return { kind, pairs, command: { type: 'connectFields', ...drawingOf(drawn), lines: complete } }
}

/** One object on another: what is in the one goes to what is in the other. */
function isObject({ sources: [source, ...others], targets, target }: Dropped): boolean {
  return (
    source !== undefined && others.length === 0 && targets.length < 2 && holdsMembers(source) && holdsMembers(target)
  )
}

function holdsMembers(row: SourceRow | TargetRow): boolean {
  return row.hasChildren && row.type !== 'array'
}

/** The rows that lines begin at: the chosen ones, or the members of the one object. */
function beginnings(dropped: Dropped): readonly SourceRow[] {
  return isObject(dropped) ? (dropped.sources[0]?.children() ?? []) : dropped.sources
}

/** The rows that lines can end at by name or in order. */
function endings({ target, targets }: Dropped): readonly TargetRow[] {
  if (targets.length > 1) return targets
  return holdsMembers(target) ? target.children() : []
}

function byName(dropped: Dropped): readonly Pair[] {
  const ends = new Map(endings(dropped).map((row) => [row.name.toLowerCase(), row]))
  const exact = new Map(endings(dropped).map((row) => [row.name, row]))
  return beginnings(dropped).flatMap((source): readonly Pair[] => {
    const row = exact.get(source.name) ?? ends.get(source.name.toLowerCase())
    if (row !== undefined) return pairOf(source, row)
    const to =
      dropped.target.kind === 'group' && !isObject(dropped) ? placeInGroup(dropped.target, source.name) : undefined
    return to === undefined ? [] : [{ source, targetName: source.name, target: undefined, to, isTaken: false }]
  })
}

function bySuggestion(dropped: Dropped): readonly Pair[] {
  const { suggestions, target, targets, sources } = dropped
  const ends = targets.length > 1 ? targets : [target]
  const isUnder = (key: string, rows: readonly { readonly key: string }[]): boolean =>
    rows.some((row) => key === row.key || (key.startsWith(row.key) && /^[.:[]/.test(key.slice(row.key.length))))
  const begins = rowsByKey(beginnings(dropped))
  const known = rowsByKey(endings(dropped))
  return suggestions.flatMap(({ source, target: end, to }): readonly Pair[] => {
    const row = begins.get(source)
    if (row === undefined || !isUnder(source, sources) || !isUnder(end, ends)) return []
    const own = known.get(end)
    return [
      { source: row, targetName: own?.name ?? nameOf(to), target: own, to, isTaken: own !== undefined && isTaken(own) },
    ]
  })
}

function rowsByKey<Row extends { readonly key: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.key, row]))
}

/** Several fields, each to the next target: of those chosen, of those inside, or of those that follow. */
function inOrder(dropped: Dropped): readonly Pair[] {
  const { sources, target, targets, following } = dropped
  if (sources.length < 2) return []
  const inside = holdsMembers(target) ? target.children() : [target, ...following]
  const ends = (targets.length > 1 ? targets : inside).filter((row) => !holdsMembers(row))
  return sources.flatMap((source, at) => {
    const row = ends[at]
    return row === undefined ? [] : pairOf(source, row)
  })
}

/** Several fields in one value. */
function together({ drawn, sources, target, targets }: Dropped): readonly Pairing[] {
  if (sources.length < 2 || targets.length > 1 || target.kind === 'group' || target.hasChildren) return []
  const pairs = sources.flatMap((source) => pairOf(source, target).map((pair) => ({ ...pair, isTaken: false })))
  const lines = pairs.flatMap(({ source, to }) => (source.source === undefined ? [] : [{ source: source.source, to }]))
  return (['join', 'firstNonEmpty'] as const).map((kind) => ({
    kind,
    pairs,
    command: { type: 'connectFields', ...drawingOf(drawn), lines, mode: kind },
  }))
}

function whole(dropped: Dropped): readonly Pairing[] {
  const [source] = dropped.sources
  const to = dropped.target.place
  if (!isObject(dropped) || source?.source === undefined || to === undefined) return []
  const pair = { source, targetName: dropped.target.name, target: dropped.target, to, isTaken: false }
  return [
    {
      kind: 'whole',
      pairs: [pair],
      command: { type: 'connect', ...drawingOf(dropped.drawn), source: source.source, to, whole: true },
    },
  ]
}

function pairOf(source: SourceRow, target: TargetRow): readonly Pair[] {
  if (target.place === undefined || source.source === undefined) return []
  return [{ source, targetName: target.name, target, to: target.place, isTaken: isTaken(target) }]
}

/** An object with members of its own still takes more of them. */
function isTaken(row: TargetRow): boolean {
  return row.rule !== undefined && !holdsMembers(row)
}

function nameOf(place: TargetPlace): string {
  if (place.in !== 'body') return place.name
  const last = place.path.findLast((step) => typeof step === 'string')
  return last ?? 'the body'
}
