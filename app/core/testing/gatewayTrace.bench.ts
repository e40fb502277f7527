import { bench, describe } from 'vitest'
import { httpIntegration, simulateWith } from './methodFixture.ts'

/** A loop over the body's items, of which each gives four stretches of the payload. */
const template =
  '[#foreach($i in $input.path("$.items")){"id":"$i.id","name":"$util.escapeJavaScript($i.name)","n":$i.n}#if($foreach.hasNext),#end#end]'
const integration = httpIntegration({ templates: { 'application/json': template } })

/** At most a thousand items, which is where API Gateway cuts a loop; what is missing to the size is in their names. */
function bodyOf(kilobytes: number): string {
  const length = Math.max(1, Math.floor((kilobytes * 1024) / 1000) - 30)
  return JSON.stringify({
    items: Array.from({ length: 1000 }, (_, n) => ({ id: `i-${n}`, name: 'x'.repeat(length), n })),
  })
}

for (const kilobytes of [64, 256, 1024]) {
  const body = bodyOf(kilobytes)
  const run = (traced: boolean): void => void simulateWith(integration, { request: { body }, traced })
  describe(`a loop of a thousand items over a body of ${kilobytes} kB`, () => {
    bench('JSON.parse and JSON.stringify of the body', () => void JSON.stringify(JSON.parse(body)))
    bench('simulate', () => run(false))
    bench('simulate, traced', () => run(true))
  })
}
