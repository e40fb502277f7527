import { describe, expect, it } from 'vitest'
import { pooledName, pooledText } from './pooledText.ts'

describe.each([
  ['a name', pooledName],
  ['a text', pooledText],
])('%s from the pool', (_, pooled) => {
  it.each(['input', 'escapeJavaScript', '__proto__', 'constructor', '0', '', 'é😀', '\0'])('is %j itself', (text) => {
    expect(pooled(`${text} `.slice(0, -1))).toBe(text)
    expect(pooled(`${text} `.slice(0, -1))).toBe(text)
  })

  it('is itself however many there are', () => {
    const texts = Array.from({ length: 5000 }, (_unused, i) => `text${i}`)
    expect(texts.map(pooled)).toEqual(texts)
    expect(texts.map(pooled)).toEqual(texts)
  })

  it('is itself where others are alike in length, first, middle and last', () => {
    const texts = ['abcde', 'aXcYe', 'abcde', 'axcye', 'aXcYe']
    expect(texts.map(pooled)).toEqual(texts)
  })

  it('is itself however long', () => {
    expect(pooled('x'.repeat(100_000))).toBe('x'.repeat(100_000))
  })
})
