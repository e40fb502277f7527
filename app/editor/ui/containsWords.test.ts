import { describe, expect, it } from 'vitest'
import { containsWords } from './containsWords.ts'

describe('containsWords', () => {
  it.each([
    ['POST /orders', 'order post', true],
    ['POST /orders', '', true],
    ['POST /orders', '  ', true],
    ['POST /orders', 'post x', false],
    ['', 'x', false],
  ])('%j holds %j: %s', (text, query, held) => {
    expect(containsWords(text, query)).toBe(held)
  })
})
