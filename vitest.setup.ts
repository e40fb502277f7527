import fc from 'fast-check'
import { afterEach } from 'vitest'

// How many cases a property is tried on: 100, or what PATCHBAY_RUNS says (`npm run test:long`: 10,000). A failing
// property prints its seed and path; `{ seed, path }` as its parameters replays it. PATCHBAY_SEED gives every property
// that seed: another one tries other cases.
const seed = process.env['PATCHBAY_SEED']
fc.configureGlobal({
  numRuns: Number(process.env['PATCHBAY_RUNS'] ?? '100'),
  ...(seed === undefined || seed === '' ? {} : { seed: Number(seed) }),
})

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
