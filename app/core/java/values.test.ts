import { describe, expect, it } from 'vitest'
import {
  findKey,
  getProperty,
  iterationItems,
  JavaArray,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  javaEquals,
  JavaList,
  JavaMap,
  JavaMapEntry,
  javaTypeName,
  JavaMapView,
  type JavaValue,
  setProperty,
} from './index.ts'

function map(entries: Readonly<Record<string, JavaValue>>): JavaMap {
  return new JavaMap(new Map(Object.entries(entries)))
}

describe('javaTypeName', () => {
  it.each<[JavaValue, string]>([
    [null, 'null'],
    [true, 'java.lang.Boolean'],
    ['', 'java.lang.String'],
    [2147483647, 'java.lang.Integer'],
    [2147483648, 'java.lang.Long'],
    [9223372036854775807n, 'java.lang.Long'],
    [9223372036854775808n, 'java.math.BigInteger'],
    [new JavaDouble(1), 'java.lang.Double'],
    [new JavaDecimal(1n, 0), 'java.math.BigDecimal'],
    [new JavaCharacter('a'), 'java.lang.Character'],
    [new JavaList([]), 'java.util.ArrayList'],
    [new JavaList([], true), 'net.minidev.json.JSONArray'],
    [map({}), 'java.util.LinkedHashMap'],
    [new JavaArray([], 'char'), '[C'],
    [new JavaMapView(map({}), 'keys'), 'java.util.LinkedHashMap$LinkedKeySet'],
    [new JavaMapEntry(map({}), 'a'), 'java.util.LinkedHashMap$Entry'],
  ])('knows case %#', (value, name) => {
    expect(javaTypeName(value)).toBe(name)
  })
})

describe('javaEquals', () => {
  const nested = (): JavaMap => map({ a: new JavaList([1, new JavaDouble(1.5)], true), b: null })

  it.each<[string, JavaValue, JavaValue, boolean]>([
    ['null and null', null, null, true],
    ['a string and its number', '1', 1, false],
    ['an Integer and a Double', 1, new JavaDouble(1), false],
    ['two Doubles', new JavaDouble(1.5), new JavaDouble(1.5), true],
    ['0.0 and -0.0', new JavaDouble(0), new JavaDouble(-0), false],
    ['NaN and NaN', new JavaDouble(Number.NaN), new JavaDouble(Number.NaN), true],
    ['1.0 and 1.00', new JavaDecimal(10n, 1), new JavaDecimal(100n, 2), false],
    ['a character and its string', new JavaCharacter('a'), 'a', false],
    ['an ArrayList and a JSONArray', new JavaList([1]), new JavaList([1], true), true],
    ['lists of other order', new JavaList([1, 2]), new JavaList([2, 1]), false],
    ['nested values', nested(), nested(), true],
    ['maps of other order', map({ a: 1, b: 2 }), map({ b: 2, a: 1 }), true],
    ['maps of other values', map({ a: 1 }), map({ a: 2 }), false],
    ['a missing key and null', map({ a: null }), map({ b: null }), false],
    ['key sets', new JavaMapView(map({ a: 1 }), 'keys'), new JavaMapView(map({ a: 2 }), 'keys'), true],
    ['value collections', new JavaMapView(map({ a: 1 }), 'values'), new JavaMapView(map({ a: 1 }), 'values'), false],
    ['entries', new JavaMapEntry(map({ a: 1 }), 'a'), new JavaMapEntry(map({ a: 1 }), 'a'), true],
    ['arrays', new JavaArray(['a'], 'java.lang.String'), new JavaArray(['a'], 'java.lang.String'), false],
  ])('compares %s', (_, a, b, equal) => {
    expect(javaEquals(a, b)).toBe(equal)
    expect(javaEquals(b, a)).toBe(equal)
  })

  it('ends on two values that share their parts 2^60 times', () => {
    const shared = (): JavaList => {
      let value = new JavaList([])
      for (let i = 0; i < 60; i++) value = new JavaList([value, value])
      return value
    }
    let left = 10_000
    expect(javaEquals(shared(), shared(), { spend: (amount) => (left -= amount) >= 0 })).toBe(false)
  })
})

describe('findKey', () => {
  it('finds keys that JavaScript’s Map tells apart', () => {
    const key = new JavaDouble(1.5)
    const keyed = new JavaMap(new Map<JavaValue, JavaValue>([[key, 'x']]))
    expect(findKey(keyed, new JavaDouble(1.5))).toBe(key)
    expect(keyed.entries.get(findKey(keyed, 1.5))).toBeUndefined()
  })
})

describe('iterationItems', () => {
  it.each<[string, JavaValue, readonly JavaValue[] | undefined]>([
    ['a list’s elements', new JavaList([1, null]), [1, null]],
    ['a map’s values', map({ a: 1, b: 'x' }), [1, 'x']],
    ['a map’s keys', new JavaMapView(map({ a: 1 }), 'keys'), ['a']],
    ['an array’s elements', new JavaArray(['a'], 'java.lang.String'), ['a']],
    ['nothing of a string', 'abc', undefined],
    ['nothing of a number', 5, undefined],
    ['nothing of null', null, undefined],
  ])('gives %s', (_, value, items) => {
    expect(iterationItems(value)).toEqual(items)
  })
})

describe('getProperty', () => {
  // The oracle, 2026-11-22: Velocity 1.7's UberspectImpl.
  it.each<[string, JavaValue, string, JavaValue | undefined]>([
    ['a map’s value', map({ a: 1 }), 'a', 1],
    ['null for a key that is not there', map({ a: 1 }), 'b', null],
    ['the key “empty”, not isEmpty()', map({ empty: 'E' }), 'empty', 'E'],
    ['a member named __proto__', map({ ['__proto__']: 1 }), '__proto__', 1],
    ['no prototype’s member', map({}), 'toString', null],
    ['isEmpty() of a string', 'x', 'empty', false],
    ['isEmpty() in upper case', '', 'Empty', true],
    ['isBlank()', ' ', 'blank', true],
    ['isEmpty() of a list', new JavaList([]), 'empty', true],
    ['isEmpty() of a key set', new JavaMapView(map({ a: 1 }), 'keys'), 'empty', false],
    ['an entry’s key', new JavaMapEntry(map({ a: 1 }), 'a'), 'key', 'a'],
    ['an entry’s value', new JavaMapEntry(map({ a: 1 }), 'a'), 'value', 1],
    ['isNaN()', new JavaDouble(1.5), 'naN', false],
    ['no length of a string', 'x', 'length', undefined],
    ['no size of a list', new JavaList([]), 'size', undefined],
    ['no emptiness of an array', new JavaArray([], 'char'), 'empty', undefined],
    ['no class', 'x', 'class', undefined],
    ['no class of a map', map({ class: 1 }), 'class', undefined],
    ['nothing of null', null, 'a', undefined],
  ])('gives %s', (_, target, name, value) => {
    expect(getProperty(target, name)).toEqual(value)
  })
})

describe('setProperty', () => {
  it('puts into a map', () => {
    const target = map({ a: 1 })
    expect(setProperty(target, '__proto__', 2)).toBe(true)
    expect([...target.entries]).toEqual([
      ['a', 1],
      ['__proto__', 2],
    ])
  })

  it('sets an entry’s value', () => {
    const target = map({ a: 1 })
    expect(setProperty(new JavaMapEntry(target, 'a'), 'value', 'n')).toBe(true)
    expect(target.entries.get('a')).toBe('n')
  })

  it('sets nothing on other values', () => {
    expect(setProperty(new JavaList([]), 'a', 1)).toBe(false)
    expect(setProperty('text', 'value', 1)).toBe(false)
  })
})
