import fc from 'fast-check'
import { create } from 'mutative'
import { describe, expect, it } from 'vitest'
import { applyDelta, type Delta, deltaOf } from './delta.ts'

function roundTrip(before: unknown, after: unknown): unknown {
  const delta = deltaOf(before, after)
  return applyDelta(before, delta === undefined ? undefined : (JSON.parse(JSON.stringify(delta)) as Delta))
}

describe('deltaOf and applyDelta', () => {
  it.each([
    ['a member', { a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }],
    ['a new member', { a: 1 }, { a: 1, b: 2 }],
    ['a member that went', { a: 1, b: 2 }, { b: 2 }],
    ['members in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['an item put in', [1, 2, 3], [1, 9, 2, 3]],
    ['an item taken out', [1, 2, 3], [1, 3]],
    ['an array instead of an object', { a: {} }, { a: [] }],
    ['null and empty text', { a: null, b: '' }, { a: '', b: null }],
    ['nothing before', undefined, { a: 1 }],
  ])('carries %s', (_name, before, after) => {
    expect(JSON.stringify(roundTrip(before, after))).toBe(JSON.stringify(after))
  })

  it('takes a name that JavaScript knows for a member', () => {
    const after = JSON.parse('{"__proto__":{"x":1},"constructor":2}') as unknown
    expect(JSON.stringify(roundTrip({ a: 1 }, after))).toBe(JSON.stringify(after))
    expect(JSON.stringify(roundTrip({}, after))).toBe(JSON.stringify(after))
  })

  it('leaves what did not change the same object', () => {
    const before = { kept: { deep: [1] }, list: [{ id: 1 }, { id: 2 }, { id: 3 }] }
    const after = create(before, (draft) => {
      draft.list.splice(1, 0, { id: 9 })
    })
    const next = roundTrip(before, after) as typeof before
    expect(next.kept).toBe(before.kept)
    expect(next.list.map((item) => before.list.indexOf(item))).toEqual([0, -1, 1, 2])
  })

  it('is nothing for the same object, and small for a small change', () => {
    const before = { rows: Array.from({ length: 10_000 }, (_, id) => ({ id, name: `row ${id}` })) }
    expect(deltaOf(before, before)).toBeUndefined()
    const after = create(before, (draft) => {
      const row = draft.rows[5000]
      if (row !== undefined) row.name = 'renamed'
    })
    expect(JSON.stringify(deltaOf(before, after)).length).toBeLessThan(300)
  })

  it('turns any JSON into any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        expect(JSON.stringify(roundTrip({ all: before }, { all: after }))).toBe(JSON.stringify({ all: after }))
      }),
      { verbose: 1 },
    )
  })
})
