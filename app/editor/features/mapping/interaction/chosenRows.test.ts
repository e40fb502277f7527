import { describe, expect, it } from 'vitest'
import { choiceInWords, rowsBetween, toggleRow } from './chosenRows.ts'

const rows = [
  { row: { key: 'body', kind: 'group' as const } },
  ...['a', 'b', 'c'].map((key) => ({ row: { key, kind: 'field' as const } })),
]

describe('toggleRow', () => {
  it.each([
    [[], 1, ['a']],
    [['a'], 2, ['a', 'b']],
    [['a', 'b'], 1, ['b']],
    [['a'], 0, ['a']],
    [['a'], 9, ['a']],
  ])('%j with row %i is %j', (chosen, index, next) => {
    expect([...toggleRow(new Set(chosen), rows, index)]).toEqual(next)
  })
})

describe('rowsBetween', () => {
  it.each([
    [1, 3, ['a', 'b', 'c']],
    [3, 2, ['b', 'c']],
    [0, 1, ['a']],
    [-1, 1, ['a']],
  ])('from %i to %i are %j', (from, to, keys) => {
    expect([...rowsBetween(rows, from, to)]).toEqual(keys)
  })
})

describe('choiceInWords', () => {
  it.each([
    [[], undefined, true, 'Nothing chosen.'],
    [['a'], 'a', true, 'a chosen. 1 field chosen.'],
    [['a', 'b'], 'c', false, 'c no longer chosen. 2 fields chosen.'],
    [['a', 'b'], undefined, true, '2 fields chosen.'],
  ])('%j', (keys, name, isChosen, words) => {
    expect(choiceInWords(new Set(keys), name, isChosen)).toBe(words)
  })
})
