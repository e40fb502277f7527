import type { Expression, Id, Source } from '../../../mapping/index.ts'
import { printBodyPath } from '../../bodyPath.ts'
import type { CommandOf, Reduction } from '../../command.ts'
import type { RefusedCommand } from '../../commandResult.ts'
import { showPlace } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import { refused } from '../commandChange.ts'

const LABELS: readonly (readonly [Reduction, string])[] = [
  ['first', 'First item'],
  ['last', 'Last item'],
  ['join', 'All items, joined with ","'],
  ['count', 'Number of items'],
  ['list', 'All items, as a list'],
]

/** Asks how several values become one. `lists`: whether the target takes a list. */
export function askReduction(command: CommandOf<'connect'>, source: string, lists: boolean): RefusedCommand {
  const place = showPlace(command.to)
  const choices = LABELS.filter(([reduce]) => lists || reduce !== 'list').map(([reduce, label]) => ({
    label,
    command: { ...command, reduce },
  }))
  const words = {
    message: `${source} has several values and ${place} takes one.`,
    hint: 'Choose which, or map its array first.',
  }
  return refused('project/several-values', words, { question: `Which value of ${source} goes to ${place}?`, choices })
}

/**
 * One value of the several that a body path with `[*]`, or an array, names below `base` (the body, or the item of a
 * loop around it). The first is read by its position and the number of items by `size`, which parameter mappings and
 * templates can say without a loop; the others collect. Several `[*]` nest: the first of the first, the sum of counts.
 */
export function reduced(base: Source, path: TargetPath, how: Reduction, freshId: () => Id): Expression {
  const arrays = path.filter((step) => typeof step === 'object').length
  if (how === 'first') {
    const first = path.map((step) => (typeof step === 'object' ? 0 : step))
    return ref(extendSource(base, arrays === 0 ? [...first, 0] : first))
  }
  const each = path.findIndex((step) => typeof step === 'object')
  const array = ref(extendSource(base, each < 0 ? path : path.slice(0, each)))
  if (how === 'count' && arrays <= 1) return { kind: 'call', fn: 'size', args: [array] }
  const loop = freshId()
  const rest = each < 0 ? [] : path.slice(each + 1)
  const item: Source = { kind: 'loop', loop, part: 'item' }
  const value = arrays > 1 ? reduced(item, rest, how, freshId) : ref(extendSource(item, rest))
  const by = how === 'join' ? { by: { kind: 'literal' as const, json: '","' } } : {}
  return {
    kind: 'collect',
    over: { kind: 'items', source: array },
    loop,
    value,
    how: how === 'count' ? 'sum' : how,
    ...by,
  }
}

/** The source some steps further in. */
export function extendSource(base: Source, steps: TargetPath): Source {
  if (steps.length === 0) return base
  const inside = printBodyPath(steps).slice(1)
  if (base.kind === 'body') return { kind: 'body', path: `${base.path}${inside}` }
  return base.kind === 'loop'
    ? { kind: 'loop', loop: base.loop, part: 'item', path: `${base.path ?? '$'}${inside}` }
    : base
}

export function ref(source: Source): Expression {
  return { kind: 'ref', source }
}
