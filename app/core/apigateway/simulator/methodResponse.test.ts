import { describe, expect, it } from 'vitest'
import type { BackendResponse, Integration, IntegrationResponse, SimulationOutcome } from '../index.ts'
import {
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  simulateWith,
} from '../../testing/methodFixture.ts'

function respond(integration: Integration, backend: Partial<BackendResponse>): SimulationOutcome {
  return simulateWith(integration, { backend: { status: 200, headers: [], body: '', ...backend } })
}

/** The status that the client gets for a backend's. */
function statusFor(status: number, ...responses: readonly IntegrationResponse[]): number | undefined {
  return respond(httpIntegration({ responses }), { status }).methodResponse?.status
}

describe("G6: an integration response is chosen by the backend's status", () => {
  it.each([
    ['the pattern matches', 404, [integrationResponse('200'), integrationResponse('400', { pattern: '4\\d{2}' })], 400],
    [
      'no pattern matches: the default',
      201,
      [integrationResponse('200'), integrationResponse('400', { pattern: '4\\d{2}' })],
      200,
    ],
    [
      '"" is a default too',
      500,
      [integrationResponse('400', { pattern: '4\\d{2}' }), integrationResponse('500', { pattern: '' })],
      500,
    ],
    ['a part is no match', 404, [integrationResponse('200'), integrationResponse('400', { pattern: '40' })], 200],
    [
      'of several the lowest status',
      404,
      [integrationResponse('502', { pattern: '.+' }), integrationResponse('405', { pattern: '4.*' })],
      405,
    ],
    ['neither pattern nor default', 404, [integrationResponse('200', { pattern: '2..' })], 500],
    [
      'a pattern that is no regular expression does not match',
      200,
      [integrationResponse('400', { pattern: '(' }), integrationResponse('200')],
      200,
    ],
  ])('%s', (_, status, responses, expected) => {
    expect(statusFor(status, ...responses)).toBe(expected)
  })

  it('without a match the log names the status, and the request had been sent', () => {
    const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { pattern: '2..' })] }), {
      status: 400,
    })
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', integrationRequest: { method: 'POST' } })
    expect(outcome.log).toContain(
      'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 400',
    )
  })

  it('a status without a method response is 500', () => {
    const outcome = simulateWith(httpIntegration(), {
      method: { methodResponses: [] },
      backend: { status: 200, headers: [], body: '' },
    })
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
  })
})

describe('G6: what the client gets', () => {
  it("the backend's body, without a template", () => {
    expect(respond(httpIntegration(), { body: 'as it is' })).toMatchObject({ methodResponse: { body: 'as it is' } })
    const responses = [integrationResponse('200', { templates: { 'application/json': null } })]
    expect(respond(httpIntegration({ responses }), { body: 'as it is' })).toMatchObject({
      methodResponse: { body: 'as it is' },
    })
  })

  it.each([
    ["$input.path('$.a')", '{"a":{"b":1}}', '{b=1}'],
    ['$input.body', '', '{}'],
    ["$input.params('id')", '', '42'],
    ['#set($context.responseOverride.status = 202)x', '', 'x'],
  ])('%s', (template, body, expected) => {
    const responses = [integrationResponse('200', { templates: { 'application/json': template } })]
    expect(respond(httpIntegration({ responses }), { body })).toMatchObject({ methodResponse: { body: expected } })
  })

  it.each([
    ['202', 202],
    ['"400"', 400],
    ['99', 200],
    ['600', 200],
    ['"x"', 200],
    ['200.5', 200],
  ])('G3.8: a status override of %s gives %i', (value, expected) => {
    const responses = [
      integrationResponse('200', {
        templates: { 'application/json': `#set($context.responseOverride.status = ${value})` },
      }),
    ]
    expect(respond(httpIntegration({ responses }), {})).toMatchObject({ methodResponse: { status: expected } })
  })

  it('mapped headers', () => {
    const parameters = {
      'method.response.header.id': 'integration.response.header.x-app-id',
      'method.response.header.Location': 'integration.response.body.redirect.url',
      'method.response.header.Missing': 'integration.response.header.none',
      'method.response.header.Content-Type': "'text/csv'",
    }
    const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { parameters })] }), {
      headers: [['x-app-id', '42']],
      body: '{"redirect":{"url":"https://example.com"}}',
    })
    const headers = outcome.methodResponse?.headers.slice(1, 4)
    expect(headers).toEqual([
      ['id', '42'],
      ['Location', 'https://example.com'],
      ['Content-Type', 'text/csv'],
    ])
  })

  it('a header mapped from a body that is no JSON is 500', () => {
    const parameters = { 'method.response.header.x': 'integration.response.body.a' }
    const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { parameters })] }), {
      body: '{wrong',
    })
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
  })
})

describe('G2.3: headers of the response', () => {
  it('are dated and numbered by the context alone', () => {
    expect(respond(httpIntegration(), { body: 'é' }).methodResponse?.headers).toEqual([
      ['Date', 'Thu, 09 Apr 2015 12:34:56 GMT'],
      ['Content-Type', 'application/json'],
      ['Content-Length', '2'],
      ['Connection', 'keep-alive'],
      ['x-amzn-RequestId', 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef'],
      ['x-amz-apigw-id', 'JKJaXmPLvHcESHA='],
      ['X-Amzn-Trace-Id', 'Root=1-552671f0-abcdef012345678912345678'],
    ])
  })

  it.each([
    'Authorization',
    'Connection',
    'Content-Length',
    'Content-MD5',
    'Date',
    'Expect',
    'Host',
    'Max-Forwards',
    'Proxy-Authenticate',
    'Server',
    'Trailer',
    'Upgrade',
    'User-Agent',
    'WWW-Authenticate',
  ])('%s is renamed when mapped', (name) => {
    const parameters = { [`method.response.header.${name}`]: "'v'" }
    const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { parameters })] }), {})
    expect(outcome.methodResponse?.headers).toContainEqual([`x-amzn-Remapped-${name}`, 'v'])
  })

  it.each(['Accept', 'Age', 'Content-Encoding', 'Pragma', 'Range', 'Referer', 'TE', 'Via', 'Warn'])(
    '%s is not',
    (name) => {
      const parameters = { [`method.response.header.${name}`]: "'v'" }
      const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { parameters })] }), {})
      expect(outcome.methodResponse?.headers).toContainEqual([name, 'v'])
    },
  )

  it('Transfer-Encoding vanishes', () => {
    const parameters = { 'method.response.header.Transfer-Encoding': "'v'" }
    const outcome = respond(httpIntegration({ responses: [integrationResponse('200', { parameters })] }), {})
    expect(outcome.methodResponse?.headers.flat()).not.toContain('v')
  })
})

describe('G2.3: HTTP_PROXY passes the response on', () => {
  it("with status and body, and the connection's headers renamed", () => {
    const headers = [
      ['Server', 's'],
      ['Date', 'd'],
      ['Content-Type', 'text/x'],
      ['x-amzn-RequestId', 'r'],
      ['X-Own', 'o'],
    ] as const
    const outcome = respond(httpProxyIntegration(), { status: 418, headers, body: 'tea' })
    expect(outcome).toMatchObject({ kind: 'request', methodResponse: { status: 418, body: 'tea' } })
    expect(outcome.methodResponse?.headers.slice(1, 6)).toEqual([
      ['x-amzn-Remapped-Server', 's'],
      ['x-amzn-Remapped-Date', 'd'],
      ['Content-Type', 'text/x'],
      ['x-amzn-Remapped-x-amzn-RequestId', 'r'],
      ['X-Own', 'o'],
    ])
  })
})
