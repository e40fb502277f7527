import { describe, expect, it } from 'vitest'
import { parsedTemplate } from './parsedTemplate.ts'

describe('templates are remembered by their text', () => {
  it('the same text is parsed once', () => {
    expect(parsedTemplate('{"a": $input.json("$.a")}')).toBe(parsedTemplate('{"a": $input.json("$.a")}'))
    expect(parsedTemplate('a')).not.toBe(parsedTemplate('b'))
  })

  it('the last 64 are kept, and one that is used stays', () => {
    const [kept, forgotten] = [parsedTemplate('kept'), parsedTemplate('forgotten')]
    for (let i = 0; i < 64; i++) {
      parsedTemplate(`other ${i}`)
      parsedTemplate('kept')
    }
    expect(parsedTemplate('kept')).toBe(kept)
    expect(parsedTemplate('forgotten')).not.toBe(forgotten)
  })
})
