import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonNodeToJava, parseJsonNode, printInputJson } from '../json/index.ts'
import { evaluateJsonPath, parseJsonPath } from '../jsonpath/index.ts'
import { type GeneratedPath, jsonPaths } from './jsonPaths.ts'
import { askOracle, oracle, type OracleAnswer } from './oracle.ts'

function engineResult(answer: OracleAnswer): string {
  if (answer.kind === 'output') return printInputJson(jsonNodeToJava(answer.output))
  return answer.error.endsWith('PathNotFoundException') ? 'nothing' : 'failed'
}

function ownResult({ path, document }: GeneratedPath): string {
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'failed'
  const node = parseJsonNode(document).root
  const outcome = evaluateJsonPath(root, node === undefined ? null : jsonNodeToJava(node))
  if (outcome.kind === 'value') return printInputJson(outcome.value)
  return outcome.kind === 'none' ? 'nothing' : outcome.kind
}

/** How many values a path finds. */
function found(path: string, document: string): number {
  const result = parseJsonNode(ownResult({ path, document })).root
  return result?.kind === 'array' ? result.items.length : 0
}

/** Whether versions of Jayway agree on a path's forms, and on what it says of this document. */
function isShared({ path, document }: GeneratedPath): boolean {
  const { root, diagnostics } = parseJsonPath(path)
  if (diagnostics.length > 0) return false
  // Whether a null exists.
  if (/\?\(@[^=<>]*\)/.test(path) && document.includes(':null')) return false
  // Where the definite beginning finds nothing, or null, they answer an indefinite rest differently.
  const rest = root.segments.findIndex(({ kind }) => kind !== 'property' && kind !== 'index')
  const begin = root.segments[rest]?.range.start
  const start = begin === undefined ? '' : ownResult({ path: path.slice(0, begin), document })
  if (start === 'nothing' || start === 'null' || start === 'failed') return false
  // Where one of the items that a slice or filter took lacks a property, 2.0.0 finds nothing at all.
  return root.segments.every(({ kind, range }, i) => {
    const taken =
      kind === 'property' && root.segments.slice(0, i).some((one) => one.kind === 'slice' || one.kind === 'filter')
    return (
      !taken ||
      found(path.slice(0, range.end), document) === found(path.slice(0, range.start).replace(/\.$/, ''), document)
    )
  })
}

it('reads paths as Jayway does, in the forms that its versions share', () => {
  const count = Number(process.env['PATCHBAY_RUNS'] ?? '1000') * 4
  const seed = Number(process.env['PATCHBAY_SEED'] ?? '1')
  const [probe] = askOracle(['{"id":0,"document":[1],"path":"$[-1]"}'])
  const newer = probe?.kind === 'output'
  const all = fc.sample(jsonPaths, { numRuns: count, seed }).filter((each) => newer || isShared(each))
  const expected = askOracle(all.map(({ path, document }, id) => JSON.stringify({ id, path, documentText: document })))
  expect(expected, `the oracle answers: ${oracle}`).toHaveLength(all.length)
  const results = expected.map(engineResult)
  const values = results.filter((result) => result !== 'nothing' && result !== 'failed' && result !== '[]').length
  process.stdout.write(`${all.length} paths of seed ${seed}, ${values} of them found something\n`)
  const differing = all.flatMap((each, i) =>
    ownResult(each) === results[i] ? [] : [{ ...each, own: ownResult(each), engine: results[i] }],
  )
  expect(differing.slice(0, 5)).toEqual([])
})
