import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap, type JavaValue } from '../java/index.ts'
import { parsePermissive, printInputJson } from './index.ts'
import { RecordPlace } from './recordPlace.ts'

function read(text: string): JavaValue {
  const outcome = parsePermissive(text)
  if (outcome.kind === 'error') throw new Error(outcome.message)
  return outcome.value
}

function items(text: string): readonly JavaValue[] {
  const value = read(text)
  return value instanceof JavaList ? value.items : []
}

function namesOf(value: JavaValue | undefined): object | undefined {
  return value instanceof JavaMap ? value.recordNames : undefined
}

describe('objects of a list', () => {
  it('share their names from the second on', () => {
    const [first, second, third, fourth] = items('[{"a":1,"b":2},{"a":3,"b":4},{"b":5},{"a":6,"b":7}]')
    expect(namesOf(first)).toBeUndefined()
    expect(namesOf(second)).toBeDefined()
    expect(namesOf(fourth)).toBe(namesOf(second))
    expect(namesOf(third)).not.toBe(namesOf(second))
  })

  // The last value of a name stands at the first one's place, as in json-smart (velocity.md, "$input, $util").
  it.each([
    ['[{"a":1,"b":2},{"a":1,"b":2},{"a":1,"b":2,"a":3}]', '[{"a":1,"b":2},{"a":1,"b":2},{"a":3,"b":2}]'],
    ['[{},{},{"a":1},{}]', '[{},{},{"a":1},{}]'],
    ["[{'a':1},{a:2},{\"a\":3}, { 'a' : 4 } ]", '[{"a":1},{"a":2},{"a":3},{"a":4}]'],
    ['[{"a":1},{"a":1},{"ab":1},{"a":1,"ab":2}]', '[{"a":1},{"a":1},{"ab":1},{"a":1,"ab":2}]'],
    ['[{"\\u0061":1},{"\\u0061":2},{"a":3}]', '[{"a":1},{"a":2},{"a":3}]'],
    ["[{'\"':1},{'\"':2},{'\"':3,\"\":4}]", '[{"\\"":1},{"\\"":2},{"\\"":3,"":4}]'],
    [
      '[{"a":{"x":1}},{"a":{"x":2}},{"a":{"x":3}},{"a":[{"x":4}]}]',
      '[{"a":{"x":1}},{"a":{"x":2}},{"a":{"x":3}},{"a":[{"x":4}]}]',
    ],
  ])('of %s print %s', (text, printed) => {
    expect(printInputJson(read(text))).toBe(printed)
  })

  it('keep their order and values, whatever their names', () => {
    const name = fc.oneof(fc.constantFrom('a', 'b', 'c', 'ab', '__proto__', ''), fc.string({ unit: 'binary' }))
    const row = fc.dictionary(name, fc.oneof(fc.integer(), fc.dictionary(name, fc.boolean(), { maxKeys: 3 })))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const text = JSON.stringify(rows)
        expect(JSON.parse(printInputJson(read(text)))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('are dictionaries where their names are too many', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({ [`k${i}`]: i, again: { [`m${i}`]: 1 } }))
    const text = JSON.stringify(rows)
    expect(printInputJson(read(text))).toBe(text)
    expect(namesOf(items(text).at(-1))).toBeUndefined()
    const wide = JSON.stringify(
      Array.from({ length: 3 }, () => Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, i]))),
    )
    expect(printInputJson(read(wide))).toBe(wide)
  })
})

it('finds the place of a name again', () => {
  const list = RecordPlace.root()
  expect(list.within()).toBeUndefined()
  const start = list.within()
  const a = start?.below('a')
  const b = a?.below('b')
  expect(start?.below('a')).toBe(a)
  expect(a?.below('c')).not.toBe(b)
  expect(a?.below('b')).toBe(b)
  expect(b?.below('a')).toBeUndefined()
  expect(b?.names.names).toEqual(['a', 'b'])
  expect(a?.below('"')?.image).toBe('\0')
})
