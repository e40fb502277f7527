import { describe, expect, it } from 'vitest'
import { createIdCounter, freshId } from './index.ts'

describe('createIdCounter', () => {
  it('counts, and leaves out what is taken', () => {
    const ids = createIdCounter('r', new Set(['r2', 'r3']))
    expect([freshId(ids), freshId(ids), freshId(ids)]).toEqual(['r1', 'r4', 'r5'])
  })
})
