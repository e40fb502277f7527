import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { askOracle, oracle, printedBy } from './oracle.ts'
import { renderRequest, templateRequests } from './templateRequests.ts'

it('reads requests as the engine does', () => {
  const numRuns = Number(process.env['PATCHBAY_RUNS'] ?? '1000') * 4
  const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')
  const all = fc.sample(templateRequests, { numRuns, seed })
  const expected = askOracle(all.map((each, id) => JSON.stringify({ id, ...each }))).map(printedBy)
  expect(expected, `the oracle answers: ${oracle}`).toHaveLength(all.length)
  const rendered = expected.filter((output) => output !== null).length
  process.stdout.write(`${all.length} requests of seed ${seed}, ${rendered} of them rendered\n`)
  const differing = all.flatMap((each, index) => {
    const own = renderRequest(each)
    return own === expected[index] ? [] : [{ ...each, own, engine: expected[index] }]
  })
  expect(differing.slice(0, 5)).toEqual([])
})
