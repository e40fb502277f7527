import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JavaArray,
  JavaCharacter,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapEntry,
  JavaMapView,
  type JavaValue,
  printJson,
  type PrintedJsonMember,
  toJavaString,
  type WorkBudget,
} from '../index.ts'

function list(...items: readonly JavaValue[]): JavaList {
  return new JavaList([...items])
}

function jsonList(...items: readonly JavaValue[]): JavaList {
  return new JavaList([...items], true)
}

function map(entries: Readonly<Record<string, JavaValue>>): JavaMap {
  return new JavaMap(new Map(Object.entries(entries)))
}

function budgetOf(amount: number): WorkBudget {
  let left = amount
  return { spend: (spent) => (left -= spent) >= 0 }
}

const abc = map({ a: 1, b: 'x' })

describe('toJavaString', () => {
  // Forms of velocity.md "Printing" and the oracle.
  it.each<[string, JavaValue, string]>([
    ['null', null, 'null'],
    ['a Boolean', true, 'true'],
    ['an Integer', -5, '-5'],
    ['a BigInteger', 123456789012345678901234567890n, '123456789012345678901234567890'],
    ['a Double', new JavaDouble(100), '100.0'],
    ['a Character', new JavaCharacter('x'), 'x'],
    ['an ArrayList', list(1, 'a/b', map({ k: 'v' })), '[1, a/b, {k=v}]'],
    ['an empty ArrayList', list(), '[]'],
    ['a JSONArray', jsonList(1, 'a/b', map({ k: 'v' }), null), '[1,"a\\/b",{"k":"v"},null]'],
    ['a map', abc, '{a=1, b=x}'],
    ['an empty map', map({}), '{}'],
    ['a JSONArray in a map', map({ foo: jsonList(map({ nested: 'bar' })) }), '{foo=[{"nested":"bar"}]}'],
    ['an ArrayList in a JSONArray', jsonList(list('a', 1)), '[["a",1]]'],
    ['null members', map({ n: null, l: list(null) }), '{n=null, l=[null]}'],
    ['keys', new JavaMapView(abc, 'keys'), '[a, b]'],
    ['values', new JavaMapView(abc, 'values'), '[1, x]'],
    ['entries', new JavaMapView(abc, 'entries'), '[a=1, b=x]'],
    ['an entry', new JavaMapEntry(abc, 'b'), 'b=x'],
    ['an array, but for its identity', new JavaArray(['a'], 'java.lang.String'), '[Ljava.lang.String;@0'],
  ])('prints %s', (_, value, text) => {
    expect(toJavaString(value)).toBe(text)
  })

  it('names a list or map that holds itself', () => {
    const own = list(1)
    own.items.push(own)
    expect(toJavaString(own)).toBe('[1, (this Collection)]')
    const mine = map({})
    mine.entries.set('k', mine)
    expect(toJavaString(mine)).toBe('{k=(this Map)}')
  })

  it('ends on values that hold each other, and spends the budget', () => {
    const a = list()
    const b = list(a)
    a.items.push(b)
    const budget = budgetOf(1_000_000)
    toJavaString(a, budget)
    expect(budget.spend(0)).toBe(false)
  })

  it('ends on values that share their parts 2^60 times', () => {
    let shared = list('x')
    for (let i = 0; i < 60; i++) shared = list(shared, shared)
    expect(toJavaString(shared, budgetOf(10_000)).length).toBeLessThan(100_000)
    expect(printJson(shared, { escapeSlash: false, budget: budgetOf(10_000) }).length).toBeLessThan(100_000)
  })

  it('ends on a list nested 100,000 deep', () => {
    let deep = list()
    for (let i = 0; i < 100_000; i++) deep = list(deep)
    const budget = budgetOf(1_000_000)
    toJavaString(deep, budget)
    expect(budget.spend(0)).toBe(false)
  })
})

describe('printJson', () => {
  it.each([
    '"',
    '\\',
    '/',
    '\n',
    '\b\f\r\t',
    '\u0001',
    '\u000b',
    '\u007f',
    '\u0085',
    '€',
    '\u2028',
    'é',
    '😀',
    '\ud800',
    '\udc00x',
  ])('escapes %j in a long text as in a short one', (unit) => {
    const short = printJson(unit, { escapeSlash: false }).slice(1, -1)
    const long = `${'a'.repeat(1000)}${unit}b${unit}`
    expect(printJson(long, { escapeSlash: false })).toBe(`"${'a'.repeat(1000)}${short}b${short}"`)
  })

  const json = (value: JavaValue, escapeSlash = false): string => printJson(value, { escapeSlash })

  it.each<[string, string]>([
    ['"', '"\\""'],
    ['\\', '"\\\\"'],
    ['\b\f\n\r\t', '"\\b\\f\\n\\r\\t"'],
    ['\u0001\u001f', '"\\u0001\\u001F"'],
    ['\u007f\u009f', '"\\u007F\\u009F"'],
    ['€\u2028\u20ff', '"\\u20AC\\u2028\\u20FF"'],
    ['é\u2100😀/', '"é\u2100😀/"'],
  ])('escapes %j as json-smart does', (text, printed) => {
    expect(json(text)).toBe(printed)
  })

  it('escapes slashes for JSONArray.toString only', () => {
    expect(json('a/b')).toBe('"a/b"')
    expect(json('a/b', true)).toBe('"a\\/b"')
  })

  it('prints keys by their toString', () => {
    const keys = new JavaMap(
      new Map<JavaValue, JavaValue>([
        [1, 2],
        [true, 3],
        [list(1), 4],
        [null, 5],
      ]),
    )
    expect(json(keys)).toBe('{"1":2,"true":3,"[1]":4,"null":5}')
  })

  it.each<[JavaValue, string]>([
    [new JavaDouble(Number.POSITIVE_INFINITY), 'null'],
    [new JavaDouble(Number.NaN), 'NaN'],
    [new JavaDouble(1), '1.0'],
    [new JavaCharacter('x'), '{}'],
    [new JavaArray(['a', 'b'], 'java.lang.String'), '["a","b"]'],
    [new JavaMapView(abc, 'keys'), '["a","b"]'],
  ])('prints %j as %s', (value, printed) => {
    expect(json(jsonList(value))).toBe(`[${printed}]`)
  })

  it('says where each scalar stands, and how to walk to it', () => {
    const members: PrintedJsonMember[] = []
    const value = map({ a: 'x"y', 'b/c': jsonList(1, map({ d: null })), e: map({}) })
    const text = printJson(value, { escapeSlash: false, members })
    expect(members.map(({ start, end, path }) => [text.slice(start, end), path])).toEqual([
      ['"x\\"y"', ['a']],
      ['1', ['b/c', 0]],
      ['null', ['b/c', 1, 'd']],
    ])
  })

  it('places members of a long document as those of a short one', () => {
    const members: PrintedJsonMember[] = []
    const texts = Array.from({ length: 3000 }, (_, index) => `item ${String(index)}`)
    const text = printJson(jsonList(...texts), { escapeSlash: false, members })
    expect(members.map(({ start, end }) => JSON.parse(text.slice(start, end)) as unknown)).toEqual(texts)
  })

  it('prints what JSON.parse reads as the same text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (record) => {
        const entries = Object.entries(record)
        expect(Object.entries(JSON.parse(json(new JavaMap(new Map(entries)))) as object)).toEqual(entries)
      }),
    )
  })
})
