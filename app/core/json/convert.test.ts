import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JavaArray,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  type JavaValue,
  toJavaString,
} from '../java/index.ts'
import {
  javaNumber,
  javaToJson,
  jsonNodeToJava,
  jsonToJava,
  parseJsonNode,
  parsePermissive,
  printInputJsonTraced,
  printJsonArray,
} from './index.ts'

function java(text: string): JavaValue | undefined {
  const { root } = parseJsonNode(text)
  return root && jsonNodeToJava(root)
}

describe('jsonNodeToJava', () => {
  it('makes what the permissive parser makes of the same document', () => {
    const number = fc.constantFrom(
      '0',
      '-0',
      '1.0',
      '1e2',
      '9007199254740993',
      '123456789012345678901',
      '0.1234567890123456789',
      '1e400',
    )
    const document = fc.letrec((tie) => ({
      value: fc.oneof(number, fc.constantFrom('null', 'true', '"a\\n"', '"é"'), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      object: fc
        .array(tie('value'), { maxLength: 3 })
        .map((items) => `{${items.map((item, i) => `"k${String(i % 2)}":${String(item)}`).join(',')}}`),
    })).value
    fc.assert(
      fc.property(document, (text) => {
        expect({ kind: 'value', value: java(String(text)) }).toEqual(parsePermissive(String(text)))
      }),
    )
  })
})

describe('javaNumber', () => {
  it.each<[string, JavaValue]>([
    ['1', 1],
    ['1.0', new JavaDouble(1)],
    ['9007199254740993', 9007199254740993n],
    ['-9007199254740992', -9007199254740992],
    ['0.12345678901234567', new JavaDecimal(12345678901234567n, 17)],
    ['0.1234567890123456', new JavaDouble(0.1234567890123456)],
  ])('reads %s exactly', (text, value) => {
    expect(javaNumber(text)).toEqual(value)
  })
})

describe('jsonToJava', () => {
  it('takes whole numbers for integers, and others for Doubles', () => {
    expect(jsonToJava([1, 1.5, 2 ** 60, null, 'x', { a: true }])).toEqual(
      new JavaList(
        [1, new JavaDouble(1.5), new JavaDouble(2 ** 60), null, 'x', new JavaMap(new Map([['a', true]]))],
        true,
      ),
    )
  })

  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.parse(JSON.stringify(value).replaceAll('-0', '0')) as typeof value
        expect(javaToJson(jsonToJava(json as never))).toEqual(json)
      }),
    )
  })
})

describe('javaToJson', () => {
  it.each<[string, JavaValue, unknown]>([
    ['a BigInteger', 2n ** 70n, 2 ** 70],
    ['a BigDecimal', new JavaDecimal(15n, 1), 1.5],
    ['an infinity', new JavaDouble(Number.POSITIVE_INFINITY), null],
    ['a Character', new JavaCharacter('c'), 'c'],
    ['an array', new JavaArray(['a'], 'java.lang.String'), ['a']],
    ['keys that are no strings', new JavaMap(new Map<JavaValue, JavaValue>([[1, 'x']])), { 1: 'x' }],
  ])('writes %s', (_, value, json) => {
    expect(javaToJson(value)).toEqual(json)
  })

  it('keeps a member named __proto__ as a member', () => {
    const value = javaToJson(new JavaMap(new Map([['__proto__', 'x']])))
    expect(Object.entries(value ?? {})).toEqual([['__proto__', 'x']])
  })
})

describe('printInputJsonTraced', () => {
  it('prints the text and places its scalars', () => {
    const { text, members } = printInputJsonTraced(java('{"a/b":[1.50]}') ?? null)
    expect(text).toBe('{"a/b":[1.5]}')
    expect(members).toEqual([{ start: 8, end: 11, path: ['a/b', 0] }])
  })
})

describe('printJsonArray', () => {
  it('prints as the list itself does in text', () => {
    const list = new JavaList(['a/b', 1], true)
    expect(printJsonArray(list)).toBe(toJavaString(list))
    expect(printJsonArray(list)).toBe('["a\\/b",1]')
  })
})
