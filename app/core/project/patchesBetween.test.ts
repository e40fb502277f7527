import fc from 'fast-check'
import { apply } from 'mutative'
import { describe, expect, it } from 'vitest'
import { applyPatches } from './applyPatches.ts'
import { patchesBetween } from './patchesBetween.ts'

type List = readonly { readonly id: number }[]

const list: List = Array.from({ length: 2000 }, (_, id) => ({ id }))
const one = { id: -1 }

describe('patchesBetween', () => {
  it.each<readonly [string, List, readonly object[]]>([
    ['the first item goes', list.slice(1), [{ op: 'remove', path: ['list', 0] }]],
    ['an item comes first', [one, ...list], [{ op: 'add', path: ['list', 0], value: one }]],
    ['the last item goes', list.slice(0, -1), [{ op: 'remove', path: ['list', 1999] }]],
    [
      'two give way to one',
      [one, ...list.slice(2)],
      [
        { op: 'remove', path: ['list', 0] },
        { op: 'remove', path: ['list', 0] },
        { op: 'add', path: ['list', 0], value: one },
      ],
    ],
    ['an item changes', list.with(7, { id: 70 }), [{ op: 'replace', path: ['list', 7, 'id'], value: 70 }]],
    ['nothing changes', list, []],
  ])('are few where %s', (_name, after, patches) => {
    expect(patchesBetween({ list }, { list: after }).patches).toEqual(patches)
  })

  it('replace an object whole where a member is called __proto__', () => {
    const after = JSON.parse('{"a": {"__proto__": {"b": 2}}}') as object
    const before = JSON.parse('{"a": {"__proto__": {"b": 1}}}') as object
    const { patches, inverse } = patchesBetween(before, after)
    expect(patches).toHaveLength(1)
    expect(JSON.stringify(applyPatches(before, patches))).toBe(JSON.stringify(after))
    expect(JSON.stringify(applyPatches(after, inverse))).toBe(JSON.stringify(before))
  })

  it('lead from any value to any other and back, also as mutative applies them', () => {
    const plain = { noNullPrototype: true }
    const value = fc.record(
      {
        a: fc.jsonValue(),
        b: fc.array(fc.jsonValue()),
        c: fc.dictionary(fc.string(), fc.jsonValue(), plain),
      },
      plain,
    )
    fc.assert(
      fc.property(value, value, (before, after) => {
        const { patches, inverse } = patchesBetween(before, after)
        expect(applyPatches(before, patches)).toEqual(after)
        expect(applyPatches(after, inverse)).toEqual(before)
        expect(apply(before, patches)).toEqual(after)
        expect(apply(after, inverse)).toEqual(before)
      }),
    )
  })

  it('keep the items that only move', () => {
    const { patches } = patchesBetween({ list }, { list: [one, ...list.slice(3)] })
    const after = applyPatches({ list }, patches)
    expect(after.list[1]).toBe(list[3])
  })
})
