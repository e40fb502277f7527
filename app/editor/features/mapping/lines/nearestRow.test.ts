import { describe, expect, it } from 'vitest'
import { nearestRow, parentKey } from './nearestRow.ts'

describe('parentKey', () => {
  it.each([
    ['body:b1:$.items[*].sku', 'body:b1:$.items[*]'],
    ['body:b1:$.items[*]', 'body:b1:$.items'],
    ['body:b1:$.items', 'body:b1'],
    ["body:b1:$['a.b']", 'body:b1'],
    ["body:b1:$.x['it\\'s']", 'body:b1:$.x'],
    ['body:b1', 'body'],
    ['context:identity.sourceIp', 'context:identity'],
    ['context:identity', 'context'],
    ['path:orderId', 'path'],
    ['path', undefined],
  ])('of %s is %s', (key, expected) => {
    expect(parentKey(key)).toBe(expected)
  })
})

describe('nearestRow', () => {
  const index = new Map([
    ['body:b1', 3],
    ['body:b1:$.items', 4],
  ])

  it.each([
    ['the row itself', 'body:b1:$.items', 4],
    ['an ancestor, where the row is folded away', 'body:b1:$.items[*].sku', 4],
    ['the group', 'body:b1:$.customer.name', 3],
    ['nowhere, where a search hid the group', 'path:id', undefined],
  ])('is %s', (_name, key, expected) => {
    expect(nearestRow(key, index)).toBe(expected)
  })
})
