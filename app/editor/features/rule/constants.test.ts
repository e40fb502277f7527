import { describe, expect, it } from 'vitest'
import { constantJson, constantText, constantType, convertedConstant } from './constants.ts'

describe('constants', () => {
  it.each([
    ['"web"', 'text', 'web'],
    ['"a\\"b"', 'text', 'a"b'],
    ['1.50', 'number', '1.50'],
    ['true', 'boolean', 'true'],
    ['null', 'null', 'null'],
    ['{"a": 1}', 'json', '{"a": 1}'],
    [' [1]', 'json', ' [1]'],
  ] as const)('%s is %s', (json, type, text) => {
    expect(constantType(json)).toBe(type)
    expect(constantText(json)).toBe(text)
  })

  it.each([
    ['text', 'a"b', { json: '"a\\"b"' }],
    ['number', ' 1.50 ', { json: '1.50' }],
    ['boolean', 'true', { json: 'true' }],
    ['json', '{"a":1}', { json: '{"a":1}' }],
  ] as const)('keeps %s %s exactly', (type, text, is) => {
    expect(constantJson(type, text)).toEqual(is)
  })

  it.each([
    ['number', '1,5'],
    ['number', ''],
    ['number', '01'],
    ['json', '{'],
  ] as const)('says what is wrong with the %s %j', (type, text) => {
    expect(constantJson(type, text)).toEqual({ problem: expect.stringMatching(/\S/) as string })
  })

  it.each([
    ['"42"', 'number', '42'],
    ['"web"', 'number', '0'],
    ['42', 'text', '"42"'],
    ['"true"', 'boolean', 'true'],
    ['"web"', 'json', '{}'],
    ['[1]', 'text', '"[1]"'],
  ] as const)('%s as %s is %s', (json, to, is) => {
    expect(convertedConstant(json, to)).toBe(is)
  })
})
