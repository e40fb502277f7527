import { bench, describe } from 'vitest'
import { parse as parseByVelocityjs, render as renderByVelocityjs } from 'velocityjs'
import { parseTemplate } from '../vtl/index.ts'
import { type EngineCase, engineCases } from './engineCases.ts'
import { renderedLength } from './renderedLength.ts'

// Ratios travel between machines, times do not: each case has its baselines in the same run. `npm run bench` puts them
// into a table, and Java's Velocity beside them where it is at hand.

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
    bench('Patchbay', () => void (parsing ? parseTemplate(template) : renderedLength(template, body)))
    if (!parsing) {
      const parsed = parseTemplate(template)
      bench('Patchbay, the template parsed before', () => void renderedLength(parsed, body))
      bench('Patchbay, with provenance', () => void renderedLength(template, body, true))
    }
    bench('JSON', () => void JSON.stringify(JSON.parse(text)))
    const theirs = (): unknown => (parsing ? parseByVelocityjs(template) : renderElsewhere(each))
    // Seconds for the long template: a few runs say it.
    bench('velocityjs', () => void theirs(), parsing ? { iterations: 3 } : {})
  })
}
