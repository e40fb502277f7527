import type { Expression, Id, Source } from '../../../mapping/index.ts'
import { printBodyPath } from '../../bodyPath.ts'
import type { CommandOf, Reduction } from '../../command.ts'
import type { CommandChoice, RefusedCommand } from '../../commandResult.ts'
import { showPlace } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import { refused } from '../commandChange.ts'

const LABELS: readonly (readonly [Reduction, string])[] = [
  ['first', 'First item'],
  ['last', 'Last item'],
  ['index', 'Item at an index…'],
  ['join', 'All items, joined with ","'],
  ['count', 'Number of items'],
  ['list', 'All items, as a list'],
]

interface AskedReduction {
  /** Whether the target takes a list. */
  readonly lists: boolean
  /** The list that a loop around walks over, where this one can be walked in step with it. */
  readonly inStepWith?: string | undefined
}

/** Asks how several values become one. */
export function askReduction(
  command: CommandOf<'connect'>,
  source: string,
  { lists, inStepWith }: AskedReduction,
): RefusedCommand {
  const place = showPlace(command.to)
  const inStep = {
    label: `The item in step with ${String(inStepWith)}`,
    command: { ...command, reduce: 'inStep' as const },
  }
  const reductions = LABELS.filter(([reduce]) => lists || reduce !== 'list').map(([reduce, label]): CommandChoice =>
    reduce === 'index'
      ? { label, command: { ...command, reduce, index: 0 }, asks: 'index' }
      : { label, command: { ...command, reduce } },
  )
  const choices = inStepWith === undefined ? reductions : [inStep, ...reductions]
  const words = {
    message: `${source} has several values and ${place} takes one.`,
    hint: 'Choose which, or map its array first.',
  }
  return refused('project/several-values', words, { question: `Which value of ${source} goes to ${place}?`, choices })
}

/**
 * One value of the several that a body path with `[*]`, or an array, names below `base` (the body, or the item of a
 * loop around it). One item is read by its position and the number of items by `size`, which parameter mappings and
 * templates can say without a loop; the others collect. Several `[*]` nest: the first of the first, the sum of counts.
 */
export function reduced(
  base: Source,
  path: TargetPath,
  { reduce: how = 'first', index = 0 }: Pick<CommandOf<'connect'>, 'reduce' | 'index'>,
  freshId: () => Id,
): Expression {
  const arrays = path.filter((step) => typeof step === 'object').length
  if (how === 'first' || how === 'index' || how === 'inStep')
    return ref(extendSource(base, itemAt(path, how === 'index' ? index : 0)))
  const each = path.findIndex((step) => typeof step === 'object')
  const array = ref(extendSource(base, each < 0 ? path : path.slice(0, each)))
  if (how === 'count' && arrays <= 1) return { kind: 'call', fn: 'size', args: [array] }
  const loop = freshId()
  const rest = each < 0 ? [] : path.slice(each + 1)
  const item: Source = { kind: 'loop', loop, part: 'item' }
  const value = arrays > 1 ? reduced(item, rest, { reduce: how }, freshId) : ref(extendSource(item, rest))
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

/** The path of one item: of several arrays on the way the outermost is the one that `index` counts. */
function itemAt(path: TargetPath, index: number): TargetPath {
  const outer = path.findIndex((step) => typeof step === 'object')
  if (outer < 0) return [...path, index]
  return path.map((step, at) => (at === outer ? index : typeof step === 'object' ? 0 : step))
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
