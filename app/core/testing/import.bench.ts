import { bench, describe } from 'vitest'
import { makeLargeOpenApi } from '../../../scripts/make-large-openapi.mjs'
import { formats } from '../formats/index.ts'

const text = makeLargeOpenApi()
/** A second each: a few runs say it. */
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 }

describe(`an OpenAPI description of ${(text.length / 1e6).toFixed(1)} MB`, () => {
  bench('JSON', () => void JSON.stringify(JSON.parse(text)), few)
  bench(
    'import',
    () => {
      const outcome = formats.openapi.import?.(text)
      if (outcome?.kind !== 'imported') throw new Error('the description was refused')
    },
    few,
  )
})
