import { describe, expect, it } from 'vitest'
import { makeLargeOpenApi } from './make-large-openapi.mjs'

describe('makeLargeOpenApi', () => {
  const text = makeLargeOpenApi()

  it('is about the size of a large public API', () => {
    expect(text.length).toBeGreaterThan(9_000_000)
    expect(text.length).toBeLessThan(11_000_000)
    expect(text.match(/"operationId"/g)).toHaveLength(900)
  })

  it('gives the same bytes for the same seed, and others for another', () => {
    expect(makeLargeOpenApi()).toBe(text)
    expect(makeLargeOpenApi({ operations: 9, seed: 2 })).not.toBe(makeLargeOpenApi({ operations: 9, seed: 3 }))
  })

  it('has recursion, unions, nullable members, and references for all that is shared', () => {
    for (const shape of [
      '"replies"',
      '"oneOf"',
      '"anyOf"',
      '"allOf"',
      '"nullable": true',
      '#/components/examples/',
      '#/components/responses/',
    ]) {
      expect(text).toContain(shape)
    }
  })
})
