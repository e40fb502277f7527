import { describe, expect, it } from 'vitest'
import { jsonTokens, sliceTokens } from './jsonTokens.ts'

const show = (text: string): string[] => jsonTokens(text).map((token) => `${token.kind} ${token.text}`)

describe('jsonTokens', () => {
  it.each([
    ['  "a": 1,', ['plain   ', 'key "a"', 'plain :', 'plain  ', 'number 1', 'plain ,']],
    ['["x", true, null]', ['plain [', 'string "x"', 'plain , ', 'number true', 'plain , ', 'number null', 'plain ]']],
    ['"it\\"s 1"', ['string "it\\"s 1"']],
    ['not json', ['plain not json']],
    ['', []],
  ])('colours %s', (text, expected) => {
    expect(show(text)).toEqual(expected)
  })
})

describe('sliceTokens', () => {
  it('cuts tokens where the slice begins and ends', () => {
    expect(sliceTokens(jsonTokens('"abc": 12'), 2, 8)).toEqual([
      { text: 'bc"', kind: 'key' },
      { text: ':', kind: 'plain' },
      { text: ' ', kind: 'plain' },
      { text: '1', kind: 'number' },
    ])
  })
})
