import { describe, expect, it } from 'vitest'
import { JavaMap, javaEquals, type JavaValue, RecordNames } from './index.ts'

function record(): JavaMap {
  return JavaMap.ofRecord(new RecordNames(['a', 'b']), [1, null])
}

describe('a map as a parser read it', () => {
  it('answers as a map of entries does', () => {
    const map = record()
    expect(map.size).toBe(2)
    expect([map.get('a'), map.get('b'), map.get('c'), map.get(1)]).toEqual([1, null, undefined, undefined])
    expect([map.has('b'), map.has('c')]).toEqual([true, false])
    expect(map.keys()).toEqual(['a', 'b'])
    expect(map.values()).toEqual([1, null])
    expect(map.recordNames).toBeDefined()
  })

  it('has no member of JavaScript', () => {
    expect(record().get('constructor')).toBeUndefined()
    expect(record().get('__proto__')).toBeUndefined()
  })

  it('is the same once it is written to', () => {
    const map = record()
    map.entries.set('c', 3).delete('a')
    expect(map.recordNames).toBeUndefined()
    expect([...map]).toEqual([
      ['b', null],
      ['c', 3],
    ])
    expect([map.size, map.get('a'), map.get('b'), map.has('c')]).toEqual([2, undefined, null, true])
    expect(map.keys()).toEqual(['b', 'c'])
    expect(map.values()).toEqual([null, 3])
  })

  it('shares its names and not its values', () => {
    const names = new RecordNames(['a'])
    const one = JavaMap.ofRecord(names, [1])
    const other = JavaMap.ofRecord(names, [2])
    one.entries.set('a', 3)
    expect([one.get('a'), other.get('a')]).toEqual([3, 2])
  })

  it('equals the map of the same entries', () => {
    const entries = new Map<JavaValue, JavaValue>([
      ['b', null],
      ['a', 1],
    ])
    expect(javaEquals(record(), new JavaMap(entries))).toBe(true)
    expect(javaEquals(new JavaMap(entries), record())).toBe(true)
    expect(javaEquals(record(), new JavaMap(new Map([['a', 1]])))).toBe(false)
  })
})

it('is empty without entries', () => {
  expect([new JavaMap().size, new JavaMap().get('a'), [...new JavaMap()]]).toEqual([0, undefined, []])
})
