import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { engineResult } from './jsonPathResults.ts'
import { askOracle, oracle, printedBy } from './oracle.ts'
import { type OracleSample, sampleCases } from './oracleSample.ts'
import { velocityVariables } from './velocityTemplates.ts'

const file = join(import.meta.dirname, 'fixtures/oracle-sample.json')

/** Asks the engines; `UPDATE_FIXTURES=1` records what they answer. */
function recordSample(): OracleSample {
  const { templates, requests, paths } = sampleCases()
  const lines = templates.map(
    (template, id) => `{"id":${id},"template":${JSON.stringify(template)},"vars":${velocityVariables}}`,
  )
  const [gateway, stock] = [askOracle(lines).map(printedBy), askOracle(lines, 'velocity-1.7').map(printedBy)]
  const rendered = askOracle(requests.map((each, id) => JSON.stringify({ id, ...each }))).map(printedBy)
  const found = askOracle(paths.map(({ path, document }, id) => JSON.stringify({ id, path, documentText: document })))
  expect([gateway.length, stock.length], `the oracle answers: ${oracle}`).toEqual([lines.length, lines.length])
  return {
    origin:
      'Velocity 1.7, Jayway JsonPath 2.0.0 and json-smart 2.2 on Java 17, asked by ' +
      `\`UPDATE_FIXTURES=1 npm run differential -- oracleSample\` on ${new Date().toISOString().slice(0, 10)}.`,
    templates: templates.map((template, i) => [template, gateway[i] ?? null, stock[i] ?? null]),
    requests: requests.map((each, i) => [each, rendered[i] ?? null]),
    paths: paths.map(({ path, document }, i) => {
      const answer = found[i]
      return [path, document, answer === undefined ? '' : engineResult(answer)]
    }),
  }
}

function write(sample: OracleSample): void {
  const list = (name: string, rows: readonly unknown[]): string =>
    `${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
  const lists = [list('templates', sample.templates), list('requests', sample.requests), list('paths', sample.paths)]
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `{\n"origin": ${JSON.stringify(sample.origin)},\n${lists.join(',\n')}\n}\n`)
}

it('is what the engines answer', () => {
  const sample = recordSample()
  if (process.env['UPDATE_FIXTURES'] === '1' || !existsSync(file)) write(sample)
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as OracleSample
  expect({ ...recorded, origin: '' }).toEqual({ ...sample, origin: '' })
})
