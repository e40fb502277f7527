import { describe, expect, it } from 'vitest'
import { unlikeMiddle } from './unlikeMiddle.ts'

describe('unlikeMiddle', () => {
  it.each([
    ['abc', 'abc', ['abc', '', ''], ['abc', '', '']],
    ['{"a":1}', '{"a":2}', ['{"a":', '1', '}'], ['{"a":', '2', '}']],
    ['aa', 'aaa', ['aa', '', ''], ['aa', 'a', '']],
    ['', 'x', ['', '', ''], ['', 'x', '']],
    // 😀 and 😁 share their first half.
    ['😀', '😁', ['', '😀', ''], ['', '😁', '']],
  ])('%s and %s', (expected, actual, left, right) => {
    expect(unlikeMiddle(expected, actual)).toEqual({ expected: left, actual: right })
  })

  it('leaves out what is shared far from the difference', () => {
    const far = 'x'.repeat(1000)
    const { expected } = unlikeMiddle(`${far}1${far}`, `${far}2${far}`)
    expect(expected).toEqual([`…${'x'.repeat(60)}`, '1', `${'x'.repeat(60)}…`])
  })
})
