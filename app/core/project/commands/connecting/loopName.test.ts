import { describe, expect, it } from 'vitest'
import { loopName } from './loopName.ts'

describe('loopName', () => {
  it.each([
    ['items', [], undefined],
    ['tags', ['item'], 'tag'],
    ['categories', ['item'], 'category'],
    ['address', ['item'], 'address'],
    ['tags', ['item', 'tag'], 'tag2'],
    ['items', ['item'], 'item2'],
    ['order lines', ['item'], 'orderline'],
    ['2nd', ['item'], 'item2'],
    [undefined, ['item', 'item2'], 'item3'],
  ] as const)('of %s in %j: %s', (array, taken, name) => {
    expect(loopName(array, taken)).toBe(name)
  })
})
