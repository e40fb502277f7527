import { describe, expect, it } from 'vitest'
import {
  emptyScope,
  type Expression,
  type Id,
  parseExpression,
  printExpression,
} from '../../../../core/mapping/index.ts'
import { reduce, reducedOf, reductions } from './reductions.ts'

const list: Expression = { kind: 'ref', source: { kind: 'body', path: '$.items' } }
const freshId = (): Id => 'loop-1' as Id

describe('reduce', () => {
  it.each([
    ['first', 'at(body.items, 0)'],
    ['last', 'at(body.items, -1)'],
    ['index', 'at(body.items, 2)'],
    ['count', 'size(body.items)'],
    ['join', 'collect("join", "loop-1", items(body.items), loop("loop-1"), by(","))'],
    ['list', 'body.items'],
  ] as const)('writes %s as %s', (how, text) => {
    expect(printExpression(reduce({ list, how, index: 2 }, freshId), emptyScope)).toBe(text)
  })

  it.each(reductions.filter((how) => how !== 'list'))('knows %s again', (how) => {
    expect(reducedOf(reduce({ list, how, index: 2 }, freshId))).toMatchObject({ list, how })
  })
})

describe('reducedOf', () => {
  it.each([
    'body.items',
    'at(body.items, body.n)',
    'lower(query.a)',
    'collect("join", "l", items(body.items), loop("l").sku, by(","))',
    'collect("sum", "l", items(body.items), loop("l"))',
    'collect("join", "l", items(body.items), loop("l"), where(present(loop("l"))))',
  ])('leaves %s alone', (text) => {
    const { root } = parseExpression(text, emptyScope)
    expect(root && reducedOf(root)).toBeUndefined()
  })
})
