import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printBytes, utf8Length } from './bytes.ts'

describe('utf8Length', () => {
  it('is what an encoder makes, half pairs too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\uD83D', '\uDE00', '\u{10FFFF}') }),
        (text) => {
          expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
        },
      ),
    )
  })
})

describe('printBytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 kB'],
    [300 * 1024, '300.0 kB'],
    [1_048_576, '1.0 MB'],
  ])('%i', (bytes, shown) => {
    expect(printBytes(bytes)).toBe(shown)
  })
})
