import fc from 'fast-check'
import { create } from 'mutative'
import { describe, expect, it } from 'vitest'
import { applyPatches } from './applyPatches.ts'

interface Value {
  readonly rows: readonly { readonly id: number; readonly name?: string }[]
  readonly rest: { readonly [name: string]: unknown }
}

const start: Value = { rows: [{ id: 1 }, { id: 2, name: 'two' }, { id: 3 }], rest: { a: { b: [1, 2, 3] } } }

type Draft = { rows: { id: number; name?: string }[]; rest: { [name: string]: unknown } }

/** Edits of the kinds that commands make, on places that may be gone. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(5), id: fc.nat(99) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5), count: fc.nat(3) }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(5), name: fc.option(fc.string(), { nil: undefined }) }),
  fc.record({ kind: fc.constant('set' as const), name: fc.constantFrom('a', 'b', 'c'), value: fc.jsonValue() }),
  fc.record({ kind: fc.constant('delete' as const), name: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('reverse' as const) }),
)

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function perform(draft: Draft, one: Edit): void {
  switch (one.kind) {
    case 'insert':
      return void draft.rows.splice(one.at, 0, { id: one.id })
    case 'remove':
      return void draft.rows.splice(one.at, one.count)
    case 'rename': {
      const row = draft.rows[one.at]
      if (row === undefined) return
      if (one.name === undefined) delete row.name
      else row.name = one.name
      return
    }
    case 'set':
      draft.rest[one.name] = one.value
      return
    case 'delete':
      Reflect.deleteProperty(draft.rest, one.name)
      return
    case 'reverse':
      draft.rows.reverse()
  }
}

describe('applyPatches', () => {
  it('goes forward and back by the patches of any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const [next, patches, inverse] = create(
          start as Draft,
          (draft) => {
            for (const one of edits) perform(draft, one)
          },
          { enablePatches: { pathAsArray: true } },
        )
        const before = JSON.stringify(start)
        expect(applyPatches(start as Draft, patches)).toEqual(next)
        expect(applyPatches(next, inverse)).toEqual(start)
        expect(JSON.stringify(start)).toBe(before)
      }),
    )
  })

  it('keeps what the patches do not lead to', () => {
    const next = applyPatches(start, [{ op: 'replace', path: ['rows', 1, 'name'], value: 'new' }])
    expect(next.rows[1]).toEqual({ id: 2, name: 'new' })
    expect(next.rest).toBe(start.rest)
    expect(next.rows[0]).toBe(start.rows[0])
  })

  it('replaces the whole value where the path is empty', () => {
    expect(applyPatches(start, [{ op: 'replace', path: [], value: { rows: [], rest: {} } }])).toEqual({
      rows: [],
      rest: {},
    })
  })
})
