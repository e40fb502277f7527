import { describe, expect, it } from 'vitest'
import { areAlike } from './areAlike.ts'

const one = { id: 1 }

describe('areAlike', () => {
  it.each<readonly [string, unknown, unknown, boolean]>([
    ['a value and itself', one, one, true],
    ['NaN and itself', NaN, NaN, true],
    ['lists of the same items', [one, 2], [one, 2], true],
    ['lists of items that only look alike', [one], [{ id: 1 }], false],
    ['a list and its beginning', [one, one], [one], false],
    ['objects of the same members', { one, b: undefined }, { one, b: undefined }, true],
    ['a member that is undefined and one that is absent', { a: undefined }, { b: undefined }, false],
    ['an object and one with more', { one }, { one, two: 2 }, false],
    ['a list and an object', [], {}, false],
    ['maps, which are themselves or others', new Map(), new Map(), false],
    ['nothing and something', undefined, one, false],
  ])('tells of %s', (_name, a, b, expected) => {
    expect(areAlike(a, b)).toBe(expected)
    expect(areAlike(b, a)).toBe(expected)
  })
})
