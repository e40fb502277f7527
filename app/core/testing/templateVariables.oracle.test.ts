import { expect, it } from 'vitest'
import { differentialSeed as seed, distinctCases } from './differential.ts'
import { askOracle, oracle, printedBy } from './oracle.ts'
import { renderRequest, templateRequests } from './templateRequests.ts'

it('reads requests as the engine does', () => {
  const all = distinctCases(templateRequests, 0.2)
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
