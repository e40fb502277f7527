import { describe, expect, it } from 'vitest'
import { emptyScope, type Expression, parseExpression, printExpression } from '../../../../core/mapping/index.ts'
import { addedLink, callChain, chainExpression, chainSteps, movedLink, withLink, withoutLink } from './callChain.ts'

function read(text: string): Expression {
  const { root } = parseExpression(text, emptyScope)
  if (root === undefined) throw new Error(text)
  return root
}

const print = (expression: Expression): string => printExpression(expression, emptyScope)
const chain = callChain(read('substring(lower(trim(query.a)), 0, 3)'))

describe('callChain', () => {
  it('lists calls in the order they are made', () => {
    expect(print(chain.base)).toBe('query.a')
    expect(chain.links.map(({ fn, rest }) => [fn, ...rest.map(print)])).toEqual([
      ['trim'],
      ['lower'],
      ['substring', '0', '3'],
    ])
  })

  it.each(['query.a', '"x"', 'if(query.a == 1, "a")', 'concat("a", lower(query.b))', 'default(query.a, "x")'])(
    'is what %s was',
    (text) => {
      expect(print(chainExpression(callChain(read(text))))).toBe(text)
    },
  )

  it('has the value before and after each call', () => {
    expect(chainSteps(chain).map(print)).toEqual([
      'query.a',
      'trim(query.a)',
      'lower(trim(query.a))',
      'substring(lower(trim(query.a)), 0, 3)',
    ])
  })

  it('adds, changes, moves and removes a call', () => {
    const text = (changed: typeof chain): string => print(chainExpression(changed))
    expect(text(addedLink(chain, { fn: 'upper', rest: [] }))).toBe('upper(substring(lower(trim(query.a)), 0, 3))')
    expect(text(withLink(chain, 2, { fn: 'substring', rest: [read('1')] }))).toBe('substring(lower(trim(query.a)), 1)')
    expect(text(withoutLink(chain, 0))).toBe('substring(lower(query.a), 0, 3)')
    expect(text(movedLink(chain, 2, 0))).toBe('lower(trim(substring(query.a, 0, 3)))')
  })

  it.each([
    [0, 0],
    [0, -1],
    [2, 3],
    [7, 0],
  ])('stays as it is where a call cannot move from %i to %i', (from, to) => {
    expect(movedLink(chain, from, to)).toBe(chain)
  })
})
