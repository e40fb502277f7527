import { bench, describe } from 'vitest'
import { createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { parseTemplate, renderTemplate } from '../vtl/index.ts'

// Ratios travel between machines, times do not: each group has a baseline measured in the same run.

const fields = Array.from({ length: 10 }, (_, i) => `f${i}`)
const smallTemplate = `{${fields.map((name) => `"${name}": $input.json('$.${name}')`).join(', ')}}`
const smallBody = JSON.stringify(Object.fromEntries(fields.map((name, i) => [name, `value ${i}`])))

const rows = Array.from({ length: 1000 }, (_, i) => Object.fromEntries(fields.map((name) => [name, `${name} of ${i}`])))
const loopTemplate = `#set($rows = $input.path('$'))[#foreach($row in $rows){${fields
  .map((name) => `"${name}": "$util.escapeJavaScript($row.${name})"`)
  .join(', ')}}#if($foreach.hasNext),#end#end]`
const loopBody = JSON.stringify(rows)

const largeBody = JSON.stringify(Array.from({ length: 12 }, () => rows))
const longTemplate = Array.from(
  { length: 2000 },
  (_, i) => `#if($a == ${i})"f${i}": "$input.params('p${i}')",#end`,
).join('\n')

function render(template: string, body: string): number {
  const params = { path: new JavaMap(), querystring: new JavaMap(), header: new JavaMap() }
  const variables = createTemplateVariables({ body, params })
  const outcome = renderTemplate(template, { dialect: 'api-gateway', variables })
  if (outcome.kind === 'failed') throw new Error(outcome.diagnostics[0]?.message)
  return outcome.output.length
}

function reprint(body: string): number {
  return JSON.stringify(JSON.parse(body)).length
}

describe('ten fields', () => {
  bench('JSON.parse and JSON.stringify of the body', () => void reprint(smallBody))
  bench('parse and render', () => void render(smallTemplate, smallBody))
})

describe('#foreach over 1,000 rows of ten fields', () => {
  bench('JSON.parse and JSON.stringify of the body', () => void reprint(loopBody))
  bench('render', () => void render(loopTemplate, loopBody))
})

describe(`a body of ${(largeBody.length / 1e6).toFixed(1)} MB through $input.json`, () => {
  bench('JSON.parse and JSON.stringify of the body', () => void reprint(largeBody))
  bench("$input.json('$')", () => void render("$input.json('$')", largeBody))
})

describe('a template of 2,000 lines', () => {
  bench('JSON.parse and JSON.stringify of as much text', () => void reprint(JSON.stringify(longTemplate)))
  bench('parse', () => void parseTemplate(longTemplate))
})
