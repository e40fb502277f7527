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

describe('names kept from one document to the next', () => {
  const printed = (text: string): string => printInputJson(read(text))

  it('are shared by objects that have the same ones', () => {
    const [first, second] = [read('{"kept":1,"names":2}'), read('{"kept":3,"names":4}')]
    expect(namesOf(second)).toBe(namesOf(read('{"kept":5,"names":6}')))
    expect([first, second].map((value) => printInputJson(value))).toEqual([
      '{"kept":1,"names":2}',
      '{"kept":3,"names":4}',
    ])
  })

  it('leave a document what it is, whatever was read before', () => {
    const documents = [
      '{"a":1,"b":2}',
      '{"b":2,"a":1}',
      '{"a":1,"a":2}',
      '{"a":{"b":1},"c":[{"a":1}]}',
      '{"__proto__":1}',
      '{}',
    ]
    const expected = [
      '{"a":1,"b":2}',
      '{"b":2,"a":1}',
      '{"a":2}',
      '{"a":{"b":1},"c":[{"a":1}]}',
      '{"__proto__":1}',
      '{}',
    ]
    expect([...documents, ...documents].map(printed)).toEqual([...expected, ...expected])
  })

  it('are given up when they are too many', () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `{"name ${i}":${i}}`)
    expect(texts.map(printed)).toEqual(texts)
  })

  it('are none of a document whose names are longer than names are', () => {
    const long = 'x'.repeat(200)
    const text = `{"${long}":1,"${long}":2,"a":3}`
    expect([printed(text), printed(text)]).toEqual([`{"${long}":2,"a":3}`, `{"${long}":2,"a":3}`])
    expect(namesOf(read(text))).toBeUndefined()
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
