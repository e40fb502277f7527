import { expect, it } from 'vitest'
import { readKnownDifferences, shownAnswer } from './knownDifferences.ts'
import { askOracle } from './oracle.ts'

it.each(readKnownDifferences().filter(({ engine }) => !engine.startsWith('(')))(
  'the engine: $title',
  ({ text, engine }) => {
    expect(askOracle([text]).map(shownAnswer)).toEqual([engine])
  },
)
