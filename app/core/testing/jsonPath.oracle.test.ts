import { expect, it } from 'vitest'
import { differentialSeed as seed, distinctCases } from './differential.ts'
import { engineResult, isShared, readGeneratedPath } from './jsonPathResults.ts'
import { jsonPaths } from './jsonPaths.ts'
import { askOracle, oracle } from './oracle.ts'

it('reads paths as Jayway does, in the forms that its versions share', () => {
  const [probe] = askOracle(['{"id":0,"document":[1],"path":"$[-1]"}'])
  const newer = probe?.kind === 'output'
  const all = distinctCases(jsonPaths, 1, (each) => newer || isShared(each))
  const expected = askOracle(all.map(({ path, document }, id) => JSON.stringify({ id, path, documentText: document })))
  expect(expected, `the oracle answers: ${oracle}`).toHaveLength(all.length)
  const results = expected.map(engineResult)
  const values = results.filter((result) => result !== 'nothing' && result !== 'failed' && result !== '[]').length
  process.stdout.write(`${all.length} paths of seed ${seed}, ${values} of them found something\n`)
  const differing = all.flatMap((each, i) =>
    readGeneratedPath(each) === results[i] ? [] : [{ ...each, own: readGeneratedPath(each), engine: results[i] }],
  )
  expect(differing.slice(0, 5)).toEqual([])
})
