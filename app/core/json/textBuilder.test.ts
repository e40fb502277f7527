import { describe, expect, it } from 'vitest'
import { TextBuilder } from './textBuilder.ts'

describe('a text built unit by unit', () => {
  it('is what was added, and then empty', () => {
    const builder = new TextBuilder()
    builder.addText('a€')
    builder.addUnit(0xd83d)
    builder.addUnit(0xde00)
    builder.addText('\u0000"')
    expect(builder.take()).toBe('a€😀\u0000"')
    expect(builder.take()).toBe('')
  })

  it.each([4095, 4096, 4097, 8192, 100_000])('is whole with %i units', (size) => {
    const text = Array.from({ length: size }, (_, i) => String.fromCharCode(32 + (i % 1000))).join('')
    const builder = new TextBuilder()
    builder.addText(text)
    expect(builder.take()).toBe(text)
  })
})
