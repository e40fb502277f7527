import { bench, describe } from 'vitest'
import { parse as parseByVelocityjs, render as renderByVelocityjs } from 'velocityjs'
import { createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { type ParsedTemplate, parseTemplate, renderTemplate } from '../vtl/index.ts'
import { type EngineCase, engineCases, scaledCases } from './engineCases.ts'

// Ratios travel between machines, times do not: each case has its baselines in the same run. `npm run bench` puts them
// into a table, and Java's Velocity beside them where it is at hand.

function render(template: string | ParsedTemplate, body: string, traced = false): number {
  const params = { path: new JavaMap(), querystring: new JavaMap(), header: new JavaMap() }
  const variables = createTemplateVariables({ body, params })
  const outcome = renderTemplate(template, { dialect: 'api-gateway', variables, traced })
  if (outcome.kind === 'failed') throw new Error(outcome.diagnostics[0]?.message)
  return outcome.output.length
}

/** velocityjs with hosts of the least that these templates need, by JSON.parse: a favour, not API Gateway's bytes. */
function renderElsewhere({ template, body }: EngineCase): number {
  const read = (path: string): unknown => {
    const document = JSON.parse(body) as Readonly<Record<string, unknown>>
    return path === '$' ? document : document[path.slice('$.'.length)]
  }
  return renderByVelocityjs(template, {
    input: { path: read, json: (path: string) => JSON.stringify(read(path)) },
    util: { escapeJavaScript: (text: string) => JSON.stringify(text).slice(1, -1) },
  }).length
}

for (const each of engineCases) {
  const { template, body } = each
  const parsing = each.timed === 'parse'
  const text = parsing ? JSON.stringify(template) : body
  describe(`${each.name}`, () => {
    bench('Patchbay', () => void (parsing ? parseTemplate(template) : render(template, body)))
    if (!parsing) {
      const parsed = parseTemplate(template)
      bench('Patchbay, the template parsed before', () => void render(parsed, body))
      bench('Patchbay, with provenance', () => void render(template, body, true))
    }
    bench('JSON', () => void JSON.stringify(JSON.parse(text)))
    const theirs = (): unknown => (parsing ? parseByVelocityjs(template) : renderElsewhere(each))
    // Seconds for the long template: a few runs say it.
    bench('velocityjs', () => void theirs(), parsing ? { iterations: 3 } : {})
  })
}

for (const { name, sizes, timed, make } of scaledCases) {
  describe(`${name}`, () => {
    for (const size of sizes) {
      const { template, body } = make(size)
      const traced = timed === 'parse and render, traced'
      bench(`${size}`, () => void (timed === 'parse' ? parseTemplate(template) : render(template, body, traced)))
    }
  })
}
