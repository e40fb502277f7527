import { describe, expect, it } from 'vitest'
import { isSameJsonText } from './sameJsonText.ts'

describe('isSameJsonText', () => {
  it.each([
    ['{"a": 1, "b": [true, null]}', '{"b":[true,null],\n"a":1}'],
    ['"\\u0041"', '"A"'],
    ['[]', ' [ ] '],
  ])('takes %s for %s', (a, b) => {
    expect(isSameJsonText(a, b)).toBe(true)
  })

  it.each([
    ['1', '1.0'],
    ['{"a": 1}', '{"a": 1, "b": 1}'],
    ['{"a": 1, "a": 1}', '{"a": 1, "b": 1}'],
    ['[1, 2]', '[2, 1]'],
    ['"1"', '1'],
    ['{"a": 1', '{"a": 1'],
    ['', ''],
    ['null', 'false'],
  ])('tells %s from %s', (a, b) => {
    expect(isSameJsonText(a, b)).toBe(false)
  })
})
