import { describe, expect, it } from 'vitest'
import type { Origin } from '../origin.ts'
import { unionOrigins } from './unionOrigins.ts'

function item(...path: readonly (string | number)[]): Origin {
  return { root: 'body', path }
}

describe('unionOrigins', () => {
  it('keeps each origin once, where it is first met', () => {
    const header: Origin = { root: 'params.header', path: ['a'] }
    expect(unionOrigins([[item('a'), header], [], [item('b'), item('a')]])).toEqual([item('a'), header, item('b')])
  })

  it('tells an index from a name, few or many', () => {
    const others = Array.from({ length: 40 }, (_, i) => item('l', i))
    for (const before of [[], others]) {
      const all = [...before, item(0), item('0'), item('a', 'b'), item('a,b')]
      expect(unionOrigins([all, all])).toEqual(all)
    }
  })
})
