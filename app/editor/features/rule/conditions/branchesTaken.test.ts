import { describe, expect, it } from 'vitest'
import type { ValuesAt } from '../../../../core/project/index.ts'
import { branchesTaken, takenText } from './branchesTaken.ts'

const values = (...rounds: readonly (readonly boolean[])[]): ValuesAt => ({
  rounds: rounds.map((holds) => ({ values: [], holds })),
  count: rounds.length,
  held: [],
})

describe('branchesTaken', () => {
  it('takes the first branch that holds, and otherwise none', () => {
    expect(branchesTaken(values([false, true, true]), 3).map(({ taken }) => taken)).toEqual([0, 1, 0, 0])
    expect(branchesTaken(values([false, false]), 2).map(({ taken }) => taken)).toEqual([0, 0, 1])
  })

  it('counts the items of a loop', () => {
    const taken = branchesTaken(values([true], [false], [true]), 1)
    expect(taken.map(takenText)).toEqual(['taken in 2 of 3', 'taken in 1 of 3'])
    expect(branchesTaken(values(), 1).map(takenText)).toEqual([undefined, undefined])
    expect(branchesTaken(values([true]), 1).map(takenText)).toEqual(['taken', undefined])
  })
})
