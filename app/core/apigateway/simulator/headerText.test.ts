import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Integration, SimulationOutcome } from '../index.ts'
import { printRawRequest, printRawResponse } from '../index.ts'
import {
  emptyApi,
  httpIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

const mapped = httpIntegration({ parameters: { 'integration.request.header.X': 'method.request.querystring.q' } })
const templated = httpIntegration({
  templates: { 'application/json': "#set($context.requestOverride.header.X = $input.params('q')){}" },
})
const answered = httpIntegration({
  responses: [
    integrationResponse('200', { parameters: { 'method.response.header.X': 'integration.response.body.q' } }),
  ],
})

function outcome(integration: Integration, q: string): SimulationOutcome {
  return simulateWith(integration, {
    traced: true,
    request: { query: [['q', q]] },
    backend: { status: 200, headers: [], body: JSON.stringify({ q }) },
  })
}

/** How many lines stand before the body. */
function headLines(text: string): number {
  return text.slice(0, text.indexOf('\n\n')).split(/\r\n|[\n\r\v\f]/).length
}

describe('a value from a request begins no header of its own (unverified on AWS: a blank for a line break)', () => {
  const evil = 'a\r\nSet-Cookie: b\u0000c'

  it.each<[string, Integration]>([
    ['of a parameter mapping', mapped],
    ['of an override', templated],
  ])('%s', (_, integration) => {
    const { kind, trace, ...sent } = outcome(integration, evil)
    expect(kind).toBe('request')
    expect(sent).toMatchObject({
      integrationRequest: { headers: expect.arrayContaining([['X', 'a  Set-Cookie: b c']]) as unknown },
    })
    expect(trace.find(({ stage, unverified }) => stage === 'headers' && unverified)?.sentence).toContain('header X')
  })

  it('of a response parameter', () => {
    const { methodResponse, trace } = outcome(answered, evil)
    expect(methodResponse?.headers).toContainEqual(['X', 'a  Set-Cookie: b c'])
    expect(trace.some(({ stage, unverified }) => stage === 'response-headers' && unverified)).toBe(true)
  })

  it('of a function’s result', () => {
    const body = JSON.stringify({ headers: { X: evil } })
    const backend = { status: 200, headers: [], body }
    expect(simulateWith(lambdaProxyIntegration(), { backend }).methodResponse?.headers).toContainEqual([
      'X',
      'a  Set-Cookie: b c',
    ])
  })

  it('of a gateway response', () => {
    const responseParameters = new Map([['gatewayresponse.header.X', 'method.request.querystring.q']])
    const gatewayResponses = [{ type: 'DEFAULT_4XX', responseParameters, responseTemplates: new Map() }]
    const refused = simulateWith(httpIntegration({ passthroughBehavior: 'NEVER' }), {
      restApi: { ...emptyApi, gatewayResponses },
      request: { query: [['q', evil]] },
    })
    expect(refused.methodResponse?.headers).toContainEqual(['X', 'a  Set-Cookie: b c'])
  })

  it('whatever the value is, the raw texts have a line for each header', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\v', '\f', '\u0000', ':') })
    fc.assert(
      fc.property(texts, fc.constantFrom(mapped, templated, answered), (q, integration) => {
        const made = outcome(integration, q)
        if (made.kind !== 'request' || made.methodResponse === undefined) throw new Error(made.kind)
        const { integrationRequest, methodResponse } = made
        expect(headLines(printRawRequest(integrationRequest))).toBe(1 + integrationRequest.headers.length)
        expect(headLines(printRawResponse(methodResponse))).toBe(1 + methodResponse.headers.length)
      }),
    )
  })
})

describe('an override that URL encoding changes is marked', () => {
  const marked = (value: string): boolean => {
    const template = `#set($context.requestOverride.querystring.q = "${value}"){}`
    const made = simulateWith(httpIntegration({ templates: { 'application/json': template } }))
    return made.trace.some(({ stage, unverified }) => stage === 'overrides' && unverified === true)
  }

  it.each([
    ['a b', false],
    ['ü', false],
    ['a&b', true],
    ['%41', true],
  ])('%s: %s', (value, isMarked) => {
    expect(marked(value)).toBe(isMarked)
  })
})
