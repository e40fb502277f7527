import { describe, expect, it } from 'vitest'
import { answerHere, readKnownDifferences } from './knownDifferences.ts'

const entries = readKnownDifferences()

describe('known differences', () => {
  it('are some, and twenty at most', () => {
    expect(entries.length).toBeGreaterThan(10)
    expect(entries.length).toBeLessThanOrEqual(20)
  })

  it.each(entries)('$title', ({ text, engine, here }) => {
    expect(answerHere(text)).toBe(here)
    expect(here).not.toBe(engine)
  })
})
