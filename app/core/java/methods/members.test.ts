import { describe, expect, it } from 'vitest'
import {
  defaultWorkBudget,
  invokeMethod,
  JavaArray,
  JavaCharacter,
  JavaList,
  JavaMap,
  JavaMapEntry,
  JavaMapView,
  type JavaValue,
  type MethodOutcome,
  toJavaString,
} from '../index.ts'

function call(target: JavaValue, method: string, ...args: readonly JavaValue[]): MethodOutcome {
  return invokeMethod(target, method, args, defaultWorkBudget())
}

/** The value a call gives, or what became of it. */
function result(target: JavaValue, method: string, ...args: readonly JavaValue[]): unknown {
  const outcome = call(target, method, ...args)
  if (outcome.kind === 'failed') return `fails: ${outcome.code}`
  return outcome.kind === 'noMethod' ? 'no method' : outcome.value
}

function abc(): JavaMap {
  return new JavaMap(
    new Map<JavaValue, JavaValue>([
      ['a', 1],
      ['b', 'x'],
      ['c', null],
    ]),
  )
}

const words = (...items: readonly string[]): JavaArray => new JavaArray([...items], 'java.lang.String')

describe('split', () => {
  it.each<[string, readonly JavaValue[], readonly string[]]>([
    ['a,b,,c,,', [','], ['a', 'b', '', 'c']],
    ['a,b,,c,,', [',', -1], ['a', 'b', '', 'c', '', '']],
    ['a,b,,c,,', [',', 2], ['a', 'b,,c,,']],
    ['abc', [''], ['a', 'b', 'c']],
    ['', [','], ['']],
    ['a1b22c', ['[0-9]+'], ['a', 'b', 'c']],
  ])('%j by %j', (text, args, parts) => {
    expect(result(text, 'split', ...args)).toEqual(words(...parts))
  })
})

describe('a regular expression that is none', () => {
  it('fails the template and is named', () => {
    expect(call('a', 'matches', '(')).toMatchObject({ kind: 'failed', code: 'java/invalid-regex' })
    expect(result('a', 'replaceAll', 'a', '$1')).toBe('fails: java/illegal-argument')
  })
})

describe('arrays', () => {
  it('take List’s methods, and cannot grow or shrink', () => {
    expect(result(words('a', 'b'), 'size')).toBe(2)
    expect(result(words('a', 'b'), 'get', 1)).toBe('b')
    expect(result(words('a', 'b'), 'contains', 'a')).toBe(true)
    expect(result(words('a', 'b'), 'subList', 0, 1)).toEqual(new JavaList(['a']))
    expect(result(words('a'), 'get', 9)).toBe('fails: java/index-out-of-bounds')
    expect(result(words('a'), 'add', 'b')).toBe('fails: java/unsupported-operation')
    expect(result(words('a'), 'clear')).toBe('fails: java/unsupported-operation')
    expect(result(words('a'), 'clone')).toBe('no method')
  })

  it('come of strings’ units and bytes', () => {
    expect(result('ab', 'toCharArray')).toEqual(new JavaArray([new JavaCharacter('a'), new JavaCharacter('b')], 'char'))
    expect(result('aé', 'getBytes')).toEqual(new JavaArray([97, -61, -87], 'byte'))
  })
})

describe('keySet(), values(), entrySet()', () => {
  const view = (map: JavaMap, part: 'keys' | 'values' | 'entries'): JavaMapView => new JavaMapView(map, part)

  it('show the map as it is now', () => {
    const map = abc()
    const keys = result(map, 'keySet')
    map.entries.set('d', 1)
    expect(keys).toEqual(view(map, 'keys'))
    expect(toJavaString(view(map, 'keys'))).toBe('[a, b, c, d]')
  })

  it('find and count', () => {
    expect(result(view(abc(), 'keys'), 'contains', 'a')).toBe(true)
    expect(result(view(abc(), 'keys'), 'contains', 1)).toBe(false)
    expect(result(view(abc(), 'values'), 'contains', null)).toBe(true)
    expect(result(view(abc(), 'entries'), 'contains', 'a')).toBe(false)
    expect(result(view(abc(), 'keys'), 'containsAll', new JavaList(['a', 'c']))).toBe(true)
    expect(result(view(abc(), 'keys'), 'size')).toBe(3)
    expect(result(view(abc(), 'keys'), 'get', 0)).toBe('no method')
  })

  it('remove from the map, and add nothing', () => {
    const map = abc()
    expect(result(view(map, 'values'), 'remove', 1)).toBe(true)
    expect(toJavaString(map)).toBe('{b=x, c=null}')
    expect(result(view(map, 'keys'), 'retainAll', new JavaList(['c']))).toBe(true)
    expect(toJavaString(map)).toBe('{c=null}')
    expect(result(view(map, 'keys'), 'add', 'z')).toBe('fails: java/unsupported-operation')
    expect(result(view(map, 'entries'), 'clear')).toBe('')
    expect(map.entries.size).toBe(0)
  })

  it('give entries that read and write', () => {
    const map = abc()
    const entry = new JavaMapEntry(map, 'a')
    expect(result(entry, 'getKey')).toBe('a')
    expect(result(entry, 'setValue', 9)).toBe(1)
    expect(result(entry, 'getValue')).toBe(9)
  })
})

describe('characters', () => {
  const a = new JavaCharacter('a')
  it.each<[string, readonly JavaValue[], unknown]>([
    ['toString', [], 'a'],
    ['equals', ['a'], false],
    ['equals', [new JavaCharacter('a')], true],
    ['hashCode', [], 97],
    ['compareTo', [new JavaCharacter('c')], -2],
    ['isLetter', [a], true],
    ['isDigit', [a], false],
    ['isLetter', ['a'], 'no method'],
    ['toUpperCase', [a], new JavaCharacter('A')],
    ['length', [], 'no method'],
  ])('%s %j', (method, args, expected) => {
    expect(result(a, method, ...args)).toEqual(expected)
  })
})

describe('members that are not there', () => {
  it.each(['constructor', '__proto__', 'toLocaleString', 'hasOwnProperty', 'at', 'padStart', 'getClass'])(
    'has no %s, whatever JavaScript has',
    (name) => {
      expect([result('x', name), result(1, name), result(abc(), name), result(new JavaList([]), name)]).toEqual(
        Array.from({ length: 4 }, () => 'no method'),
      )
    },
  )

  it('has no method on null', () => {
    expect(result(null, 'toString')).toBe('no method')
  })
})

describe('a method without parameters given arguments', () => {
  it('is found by Velocity 1.7 and fails', () => {
    expect(result('x', 'length', 1)).toBe('fails: java/wrong-argument-count')
    expect(result('x', 'trim', null, 2)).toBe('fails: java/wrong-argument-count')
  })
})

describe('the budget', () => {
  const spending = (amount: number) => {
    let left = amount
    return { spend: (spent: number) => (left -= spent) >= 0 }
  }

  it.each<[string, JavaValue, string, readonly JavaValue[]]>([
    ['repeat', 'x', 'repeat', [2_000_000_000]],
    ['replace', 'x'.repeat(100_000), 'replace', ['', 'y'.repeat(100_000)]],
    ['concat', 'x'.repeat(2000), 'concat', ['y']],
    [
      'addAll',
      new JavaList(Array.from({ length: 2000 }, () => 1)),
      'addAll',
      [new JavaList(Array.from({ length: 2000 }, () => 1))],
    ],
    ['a regular expression that backtracks', 'a'.repeat(200), 'matches', ['(a*)(a*)(a*)\\3b']],
  ])('ends %s', (_, target, method, args) => {
    expect(invokeMethod(target, method, args, spending(1000))).toMatchObject({
      kind: 'failed',
      code: 'java/work-exhausted',
    })
  })
})
