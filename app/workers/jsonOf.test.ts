import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonOf } from './jsonOf.ts'

describe('jsonOf', () => {
  it('is what JSON.stringify gives, however deep', () => {
    const data = fc.record({ a: fc.jsonValue({ maxDepth: 12 }), b: fc.array(fc.jsonValue({ maxDepth: 12 })) })
    fc.assert(
      fc.property(data, (one) => {
        expect(jsonOf(one)).toBe(JSON.stringify(one))
        expect(jsonOf({ around: one, again: [one] })).toBe(JSON.stringify({ around: one, again: [one] }))
      }),
    )
  })

  it.each<readonly [string, object]>([
    ['members that are undefined', { a: undefined, b: [undefined, 1], c: { d: undefined } }],
    ['a member called __proto__', JSON.parse('{"__proto__": {"a": 1}}') as object],
    ['lone surrogates and line separators', { '\ud800': '\u2028' }],
    ['numbers that JSON has not', [NaN, Infinity, -0]],
  ])('writes %s alike', (_name, data) => {
    expect(jsonOf(data)).toBe(JSON.stringify(data))
  })

  it('does not read again what it has written', () => {
    let reads = 0
    const watched = new Proxy({ a: 1 }, { ownKeys: (target) => (reads++, Reflect.ownKeys(target)) })
    jsonOf({ first: watched })
    const before = reads
    expect(jsonOf({ second: watched })).toBe('{"second":{"a":1}}')
    expect(reads).toBe(before)
  })
})
