import type { Id, Source } from '../../mapping/index.ts'
import { parseBodyPath, printBodyPath, sameStep } from '../bodyPath.ts'
import { bodyPathOf, type Loops, loopsIn } from '../payload/loops.ts'
import { mapSources } from '../payload/sourcesIn.ts'
import type { TargetPath } from '../targetPath.ts'
import type { Relink } from '../command.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { renameTarget } from '../commands/renameTarget.ts'
import { methodOf, withMethod } from '../commands/methodOf.ts'

interface Move {
  readonly from: TargetPath
  readonly to: TargetPath
}

/**
 * The project with sources and targets following their fields: the longest path that a source begins with counts, and
 * its positions stay. Velocity written by hand stays as it is. A target moves only within its parent.
 */
export function relinked(project: Project, relinks: readonly Relink[], freshId: () => Id): Project {
  let next = project
  for (const id of new Set(relinks.map(({ method }) => method))) {
    const method = methodOf(next, id)
    if (method === undefined) continue
    const moves = (side: Relink['in']): readonly Move[] =>
      movesOf(relinks.filter((one) => one.method === id && one.in === side))
    next = withMethod(next, withSources(method, moves('body')))
    for (const move of moves('payload')) next = withTarget(next, id, move, freshId)
  }
  return next
}

function movesOf(relinks: readonly Relink[]): readonly Move[] {
  return relinks
    .flatMap(({ from, to }): readonly Move[] => {
      const [before, after] = [parseBodyPath(from), parseBodyPath(to)]
      return before === undefined || after === undefined ? [] : [{ from: before, to: after }]
    })
    .toSorted((a, b) => a.from.length - b.from.length)
}

function withSources(method: ProjectMethod, moves: readonly Move[]): ProjectMethod {
  if (moves.length === 0) return method
  const { parameters, payloads } = method.mapping
  const follow =
    (loops: Loops) =>
    (source: Source): Source =>
      moved(source, moves, loops)
  const mapping = {
    ...method.mapping,
    parameters: parameters.map((rule) => mapSources(rule, follow(loopsIn(rule)))),
    payloads: payloads.map((payload) => mapSources(payload, follow(loopsIn(payload)))),
  }
  return { ...method, mapping }
}

/** `loops` are those before the change: what a source of an item names is resolved by them. */
function moved(source: Source, moves: readonly Move[], loops: Loops): Source {
  if (source.kind === 'body') {
    const path = parseBodyPath(source.path)
    const to = path && movedPath(path, moves)
    return to === undefined ? source : { ...source, path: printBodyPath(to) }
  }
  if (source.kind !== 'loop' || source.part !== 'item' || source.path === undefined) return source
  const item = bodyPathOf({ kind: 'loop', loop: source.loop, part: 'item' }, loops)
  const whole = bodyPathOf(source, loops)
  if (item === undefined || whole === undefined) return source
  const to = movedPath(whole, moves)
  const around = movedPath(item, moves) ?? item
  // A field that left the items of its loop cannot be read by it: the rule stays, and is shown as a problem.
  if (to === undefined || !around.every((step, i) => same(step, to[i]))) return source
  return { ...source, path: printBodyPath(to.slice(around.length)) }
}

function movedPath(path: TargetPath, moves: readonly Move[]): TargetPath | undefined {
  const move = moves.findLast(
    ({ from }) => from.length <= path.length && from.every((step, i) => matches(step, path[i])),
  )
  if (move === undefined) return undefined
  const kept = move.to.map((step, i) => {
    const own = path[i]
    return typeof step === 'object' && typeof own === 'number' && i < move.from.length ? own : step
  })
  return [...kept, ...path.slice(move.from.length)]
}

/** A schema's items are any position. */
function matches(step: TargetPath[number], own: TargetPath[number] | undefined): boolean {
  return own !== undefined && (sameStep(step, own) || (typeof step === 'object' && typeof own === 'number'))
}

function same(step: TargetPath[number], other: TargetPath[number] | undefined): boolean {
  return other !== undefined && sameStep(step, other)
}

function withTarget(project: Project, id: Id, { from, to }: Move, freshId: () => Id): Project {
  const [before, name] = [from.at(-1), to.at(-1)]
  if (from.length !== to.length || typeof before !== 'string' || typeof name !== 'string' || before === name)
    return project
  let next = project
  for (const { id: payload } of methodOf(project, id)?.mapping.payloads ?? []) {
    const place = { in: 'body' as const, payload, path: [...to.slice(0, -1), before] }
    const change = renameTarget(next, { type: 'renameTarget', method: id, place, name }, freshId)
    if (change.kind === 'done') next = change.project
  }
  return next
}
