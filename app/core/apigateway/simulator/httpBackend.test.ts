import { describe, expect, it } from 'vitest'
import type { ClientRequest, Integration, MethodVerb, SimulationOutcome } from '../index.ts'
import {
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  simulateWith,
} from '../../testing/methodFixture.ts'

function sent(outcome: SimulationOutcome): readonly [verb: string, url: string, body: string] | string {
  if (outcome.kind !== 'request') return outcome.kind
  const { method, url, body } = outcome.integrationRequest
  return [method, url, body]
}

const backend = (status: number): { readonly status: number; readonly headers: []; readonly body: string } => ({
  status,
  headers: [],
  body: 'no',
})

describe('G5.1: an HTTP backend', () => {
  it.each<[MethodVerb, string, string]>([
    ['POST', 'GET', 'POST'],
    ['PUT', 'POST', 'PUT'],
    ['ANY', 'PATCH', 'PATCH'],
    ['ANY', 'DELETE', 'DELETE'],
  ])('is called with %s, whatever the client says (%s)', (httpMethod, verb, expected) => {
    expect(sent(simulateWith(httpIntegration({ httpMethod }), { request: { verb } }))[0]).toBe(expected)
  })

  it.each<[MethodVerb, string]>([
    ['GET', ''],
    ['HEAD', ''],
    ['DELETE', 'x'],
    ['POST', 'x'],
  ])('gets with %s the body %j', (httpMethod, body) => {
    expect(sent(simulateWith(httpIntegration({ httpMethod }), { request: { body: 'x' } }))[2]).toBe(body)
  })

  it.each<[string, Integration, Partial<ClientRequest>, string]>([
    ['nothing of its own', httpIntegration(), { query: [['q', '1']] }, 'https://backend.example'],
    ['the query of a proxy', httpProxyIntegration(), { query: [['q', '1']] }, 'https://backend.example?q=1'],
    [
      'a greedy path where it is mapped',
      httpProxyIntegration({
        uri: 'https://backend.example/{proxy}',
        parameters: { 'integration.request.path.proxy': 'method.request.path.id' },
      }),
      { path: '/orders/7' },
      'https://backend.example/7',
    ],
  ])("the client's path and query: %s", (_, integration, request, url) => {
    expect(sent(simulateWith(integration, { request }))[1]).toBe(url)
  })

  it("answers a client through the integration response's status, and a proxy's with its own", () => {
    const mapped = httpIntegration({ responses: [integrationResponse('200')] })
    expect(simulateWith(mapped, { backend: backend(400) }).methodResponse?.status).toBe(200)
    expect(simulateWith(httpProxyIntegration(), { backend: backend(400) }).methodResponse?.status).toBe(400)
  })

  it('that cannot be reached is 504', () => {
    const outcome = simulateWith(httpIntegration(), { givenFailure: 'INTEGRATION_FAILURE' })
    expect(outcome.methodResponse).toMatchObject({
      status: 504,
      body: '{"message": "Network error communicating with endpoint"}',
    })
  })
})
