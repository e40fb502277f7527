import type { Expression, Id } from '../../../../core/mapping/index.ts'

/** How a list becomes one value; `list` sends all of it. */
export const reductions = ['first', 'last', 'index', 'join', 'count', 'list'] as const
export type ReductionChoice = (typeof reductions)[number]

export const reductionWords: Readonly<Record<ReductionChoice, string>> = {
  first: 'First item',
  last: 'Last item',
  index: 'Item at an index',
  join: 'All, joined',
  count: 'Number of items',
  list: 'The whole list',
}

/** A list and how it is reduced; `index` counts from 0, `by` stands between joined items. */
export interface Reduced {
  readonly list: Expression
  readonly how: ReductionChoice
  readonly index?: number
  readonly by?: Expression
}

/** What an expression does to a list, where it is one of the reductions; undefined of everything else. */
export function reducedOf(expression: Expression): Reduced | undefined {
  if (expression.kind === 'call') {
    const [list, at] = expression.args
    if (list === undefined) return undefined
    if (expression.fn === 'size') return { list, how: 'count' }
    const index = expression.fn === 'at' && at?.kind === 'literal' ? Number(at.json) : Number.NaN
    if (!Number.isInteger(index)) return undefined
    return index === 0 ? { list, how: 'first' } : index === -1 ? { list, how: 'last' } : { list, how: 'index', index }
  }
  if (expression.kind !== 'collect' || expression.over.kind !== 'items' || expression.where) return undefined
  const { how, value, loop, over, by } = expression
  if (value.kind !== 'ref' || value.source.kind !== 'loop' || value.source.loop !== loop) return undefined
  if (value.source.part !== 'item' || value.source.path !== undefined) return undefined
  return how === 'join' ? { list: over.source, how, ...(by && { by }) } : undefined
}

/** The expression that reduces a list; joining walks it by a loop of its own. */
export function reduce({ list, how, index = 1, by }: Reduced, freshId: () => Id): Expression {
  switch (how) {
    case 'list':
      return list
    case 'count':
      return { kind: 'call', fn: 'size', args: [list] }
    case 'first':
    case 'last':
    case 'index': {
      const json = how === 'first' ? '0' : how === 'last' ? '-1' : String(index)
      return { kind: 'call', fn: 'at', args: [list, { kind: 'literal', json }] }
    }
    case 'join': {
      const loop = freshId()
      const value: Expression = { kind: 'ref', source: { kind: 'loop', loop, part: 'item' } }
      const over = { kind: 'items' as const, source: list }
      return { kind: 'collect', over, loop, value, how: 'join', by: by ?? { kind: 'literal', json: '","' } }
    }
  }
}
