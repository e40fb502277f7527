import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingPath } from './missingPath.ts'

const body = '{"items": [{"SKU": "A-1", "item_id": 7}, {"SKU": "B-2"}], "name": "Zoë", "none": [], "nil": null}'

describe('missingPath', () => {
  it.each([
    ['$.items[*].sku', '$.items[*] has no member "sku"; the nearest is "SKU"', 'SKU'],
    ['$.items[0].itemId', '$.items[0] has no member "itemId"; the nearest is "item_id"', 'item_id'],
    ['$.nmae', '$ has no member "nmae"; the nearest is "name"', 'name'],
    ['$.elsewhere.deep', '$ has no member "elsewhere"', undefined],
    ['$.items.sku', '$.items is a list and has no members; write $.items[*] for its items', undefined],
    ['$.items[2].SKU', 'the list $.items has no item 2', undefined],
    ['$.none[*].sku', 'the list $.none has no items', undefined],
    ['$.name.first', '$.name is a string and has no members', undefined],
    ['$.name[0]', '$.name is a string and has no items', undefined],
    ['$.nil.x', '$.nil is null and has no members', undefined],
  ])('says of %s that %s', (path, why, nearest) => {
    const found = missingPath(body, path)
    expect(found?.sentence).toBe(`${path} matched nothing: ${why}.`)
    expect(found?.nearest).toBe(nearest)
  })

  it.each(['$', '$.items[1].SKU', '$.items[*].item_id', '$.nil'])('is silent of %s, which matches', (path) => {
    expect(missingPath(body, path)).toBeUndefined()
  })

  it.each(['$..sku', '$.items[?(@.sku)]', '$.items[-1:]', 'no path'])('is silent of %s, which searches', (path) => {
    expect(missingPath(body, path)).toBeUndefined()
  })

  it.each([
    ['', 'there is no body'],
    ['<a/>', 'the body is no JSON'],
    ['{"a": ', 'the body is no JSON'],
  ])('of the body %s says that %s', (text, why) => {
    expect(missingPath(text, '$.a')?.sentence).toBe(`$.a matched nothing: ${why}.`)
  })

  it('is silent exactly where a member of a JSON object is there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ minLength: 1 }), (value, name) => {
        const path = `$[${JSON.stringify(name).replaceAll(/\\[^"\\]/g, 'u')}]`
        const own = path.slice(3, -2).replaceAll(/\\(.)/gs, '$1')
        expect(missingPath(JSON.stringify(value), path) === undefined).toBe(Object.hasOwn(value, own))
      }),
    )
  })
})
