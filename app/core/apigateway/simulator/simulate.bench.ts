import { bench, describe } from 'vitest'
import { httpIntegration, integrationResponse, simulateWith } from '../../testing/methodFixture.ts'

// Ratios travel between machines, times do not: each group has a baseline measured in the same run.

const fields = Array.from({ length: 10 }, (_, i) => `f${i}`)
const template = `{${fields.map((name) => `"${name}": "$util.escapeJavaScript($input.path('$.${name}'))"`).join(', ')}}`
const answer = '{"id": $input.json(\'$.f0\')}'
const integration = httpIntegration({
  uri: 'https://backend.example/{id}',
  parameters: {
    'integration.request.path.id': 'method.request.path.id',
    'integration.request.header.X-Tenant': 'method.request.header.X-Tenant',
    'integration.request.querystring.q': 'method.request.querystring.q',
  },
  templates: { 'application/json': template },
  responses: [integrationResponse('200', { templates: { 'application/json': answer } })],
})

/** Ten members that add up to about that many bytes. */
function bodyOf(bytes: number): string {
  return JSON.stringify(Object.fromEntries(fields.map((name) => [name, 'v'.repeat(bytes / 10 - 10)])))
}

function simulateOnce(body: string, traced: boolean): void {
  const request = {
    query: [['q', 'a b']] as const,
    headers: [
      ['Content-Type', 'application/json'],
      ['X-Tenant', 'acme'],
    ] as const,
    body,
  }
  const outcome = simulateWith(integration, { request, traced, backend: { status: 200, headers: [], body } })
  if (outcome.kind !== 'request') throw new Error(outcome.kind)
}

for (const kilobytes of [2, 8, 32, 128, 512]) {
  const body = bodyOf(kilobytes * 1024)
  describe(`ten fields of a body of ${kilobytes} kB, and its response`, () => {
    bench('JSON.parse and JSON.stringify of the body', () => void JSON.stringify(JSON.parse(body)))
    bench('simulate', () => simulateOnce(body, false))
    bench('simulate, traced', () => simulateOnce(body, true))
  })
}
