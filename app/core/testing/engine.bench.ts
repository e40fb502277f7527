import { bench, describe } from 'vitest'
import { parse as parseByVelocityjs, render as renderByVelocityjs } from 'velocityjs'
import { createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { parseTemplate, renderTemplate } from '../vtl/index.ts'
import { type EngineCase, engineCases } from './engineCases.ts'

// Ratios travel between machines, times do not: each case has its baselines in the same run. `npm run bench` puts them
// into a table, and Java's Velocity beside them where it is at hand.

function render({ template, body }: EngineCase): number {
  const params = { path: new JavaMap(), querystring: new JavaMap(), header: new JavaMap() }
  const variables = createTemplateVariables({ body, params })
  const outcome = renderTemplate(template, { dialect: 'api-gateway', variables })
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
  const parsing = each.timed === 'parse'
  const text = parsing ? JSON.stringify(each.template) : each.body
  describe(`${each.name}`, () => {
    bench('Patchbay', () => void (parsing ? parseTemplate(each.template) : render(each)))
    bench('JSON', () => void JSON.stringify(JSON.parse(text)))
    const theirs = (): unknown => (parsing ? parseByVelocityjs(each.template) : renderElsewhere(each))
    // Seconds for the long template: a few runs say it.
    bench(
      'velocityjs',
      () => void theirs(),
      parsing ? { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 } : {},
    )
  })
}
