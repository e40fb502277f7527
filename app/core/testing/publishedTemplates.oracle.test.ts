import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { askOracle, asWritten, oracle, printedBy } from './oracle.ts'
import { type GeneratedRequest, renderRequest } from './templateRequests.ts'

/** A folder of OpenAPI documents of others, read where it is present. */
const corpus = process.env['PATCHBAY_CORPUS'] ?? join(import.meta.dirname, '../../../../shared/corpus')

/** The texts under `requestTemplates` and `responseTemplates`, anywhere in a document. */
function templatesIn(value: unknown, isTemplates = false): readonly string[] {
  if (typeof value === 'string') return isTemplates ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    templatesIn(each, isTemplates || /^(request|response)Templates$/.test(name)),
  )
}

const documents = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(json|yaml)$/.test(name)) : []
const published = [
  ...new Set(documents.flatMap((name) => templatesIn(parse(readFileSync(join(corpus, name), 'utf8'))))),
]

const bodies = [
  '',
  '{}',
  '[]',
  'null',
  'text',
  '{"a": 1',
  '"it\'s \\"quoted\\""',
  '[{"id": 1, "name": "x/y"}, {"id": 2.50, "name": null}]',
  '{"id": "42", "name": "Kim \\"K\\" O\'Neil", "items": [{"sku": "a/b", "qty": 2}, {"sku": "é€😀", "qty": 1.10}], "message": "line\\nbreak"}',
  '{"Item": {"id": {"S": "1"}}, "Items": [{"id": {"S": "1"}, "n": {"N": "1e2"}}], "Count": 1, "body": {"a": [true, false, null]}}',
  '{"detail": {"deep": {"deeper": [1, [2, [3]]]}}, "token": "t+/=", "Records": [], "value": 12345678901234567890}',
]

const parameters: readonly GeneratedRequest['params'][] = [
  { path: {}, querystring: {}, header: {} },
  {
    path: { id: '42', proxy: 'a/b' },
    querystring: { q: 'a b&c="d"', limit: '10', id: 'other' },
    header: { 'Content-Type': 'application/json', 'X-Tenant': "it's" },
  },
]

it('renders published templates as the engine does', () => {
  const cases = published.flatMap((template) =>
    bodies.flatMap((body) =>
      parameters.map((params): GeneratedRequest => ({ template, body, params, stageVariables: { env: 'dev' } })),
    ),
  )
  const expected = askOracle(cases.map((each, id) => JSON.stringify({ id, ...each }))).map(printedBy)
  expect(expected, `the oracle answers: ${oracle}`).toHaveLength(cases.length)
  const rendered = expected.filter((output) => output !== null).length
  process.stdout.write(
    `${published.length} published templates in ${cases.length} cases, ${rendered} of them rendered\n`,
  )
  const differing = cases.flatMap((each, i) => {
    const own = asWritten(renderRequest(each))
    return own === expected[i] ? [] : [{ ...each, own, engine: expected[i] }]
  })
  expect(documents.length === 0 || published.length > 10).toBe(true)
  expect(differing.slice(0, 10)).toEqual([])
})
