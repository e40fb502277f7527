import { describe, expect, it } from 'vitest'
import { definedMembers, withKept, withMember, withoutMembers, withValueAt } from './edit.ts'
import { isIntrinsic, shownIntrinsic } from './intrinsics.ts'
import { dereference } from './reference.ts'

describe('withMember', () => {
  it('sets a member in its place, or at the end', () => {
    expect(JSON.stringify(withMember({ b: 1, a: 2 }, 'b', 3))).toBe('{"b":3,"a":2}')
    expect(JSON.stringify(withMember({ b: 1 }, '__proto__', 3))).toBe('{"b":1,"__proto__":3}')
  })
})

describe('withValueAt', () => {
  it('sets a value deep in a document and leaves the rest as it was', () => {
    const document = { z: { y: 1, x: { Ref: 'A' } }, a: 1 }
    expect(JSON.stringify(withValueAt(document, ['z', 'y'], 2))).toBe('{"z":{"y":2,"x":{"Ref":"A"}},"a":1}')
    expect(withValueAt(document, ['new', 'deep'], 2)).toEqual({ ...document, new: { deep: 2 } })
    expect(document).toEqual({ z: { y: 1, x: { Ref: 'A' } }, a: 1 })
  })
})

describe('withoutMembers and definedMembers', () => {
  it('leave out what is named, and what is undefined', () => {
    expect(withoutMembers({ a: 1, b: 2 }, ['a'])).toEqual({ b: 2 })
    expect(Object.keys(definedMembers({ a: undefined, b: null, c: 0 }))).toEqual(['b', 'c'])
  })
})

describe('withKept', () => {
  it('adds what was kept, written values first and winning, objects merged', () => {
    const written = { a: 1, o: { x: 1 } }
    const kept = { k: 9, o: { y: 2, x: 3 }, a: 2 }
    expect(JSON.stringify(withKept(written, kept))).toBe('{"a":1,"o":{"x":1,"y":2},"k":9}')
  })
})

describe('intrinsics', () => {
  it('are objects with one member, Ref or Fn::…', () => {
    expect([{ Ref: 'A' }, { 'Fn::Sub': 'x' }].every(isIntrinsic)).toBe(true)
    expect([{ Ref: 'A', b: 1 }, {}, 'Ref', { ref: 'A' }, null, ['Ref']].some(isIntrinsic)).toBe(false)
  })

  it.each([
    [{ Ref: 'Bucket' }, '${Bucket}'],
    [{ 'Fn::GetAtt': ['Role', 'Arn'] }, '${Role.Arn}'],
    [{ 'Fn::GetAtt': 'Role.Arn' }, '${Role.Arn}'],
    [{ 'Fn::Sub': 'arn:${AWS::Region}' }, 'arn:${AWS::Region}'],
    [{ 'Fn::Sub': ['${A}!', { A: { Ref: 'B' } }] }, '${A}!'],
    [{ 'Fn::Join': ['', ['a']] }, '{"Fn::Join":["",["a"]]}'],
  ])('%j reads %s', (intrinsic, shown) => {
    expect(shownIntrinsic(intrinsic)).toBe(shown)
  })
})

describe('dereference', () => {
  const root = {
    components: {
      parameters: {
        'a/b c': { name: 'x' },
        loop: { $ref: '#/components/parameters/loop' },
        to: { $ref: '#/components/parameters/a~1b%20c' },
      },
    },
  }

  it('follows references, one after the other', () => {
    expect(dereference(root, { $ref: '#/components/parameters/to' })).toEqual({
      kind: 'value',
      value: { name: 'x' },
      name: '#/components/parameters/a~1b%20c',
    })
    expect(dereference(root, { name: 'y' })).toEqual({ kind: 'value', value: { name: 'y' } })
  })

  it.each(['#/components/parameters/loop', '#/nowhere', 'other.yaml#/x', '#/components/parameters/%'])(
    'says that %s leads nowhere',
    ($ref) => {
      expect(dereference(root, { $ref })).toMatchObject({ kind: 'unresolved' })
    },
  )

  it('finds nothing where nothing is', () => {
    expect(dereference(root, undefined)).toEqual({ kind: 'none' })
    expect(dereference(root, 'text')).toEqual({ kind: 'none' })
  })
})
