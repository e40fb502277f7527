import { describe, expect, it } from 'vitest'
import type { Integration, Pairs } from '../index.ts'
import { httpIntegration, httpProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'

/** The headers that are sent, or the status that ends the request. */
function headersOf(integration: Integration, headers: Pairs = [], body = ''): Pairs | number | undefined {
  const outcome = simulateWith(integration, { request: { headers, body } })
  return outcome.kind === 'request' ? outcome.integrationRequest.headers : outcome.methodResponse?.status
}

const generated = [
  ['Accept', 'application/json'],
  ['User-Agent', 'AmazonAPIGateway_a1b2c3d4e5'],
  ['X-Amzn-Apigateway-Api-Id', 'a1b2c3d4e5'],
  ['X-Amzn-Trace-Id', 'Root=1-552671f0-abcdef012345678912345678'],
]

describe('G2.3: headers of an HTTP integration', () => {
  it('without mappings and body: only those that API Gateway makes, whatever the client sent', () => {
    const client: Pairs = [
      ['Accept', 'application/xml'],
      ['Content-Type', 'application/json'],
      ['Authorization', 'secret'],
    ]
    expect(headersOf(httpIntegration(), client)).toEqual([
      ['Host', 'backend.example'],
      ...generated,
      ['Content-Length', '0'],
    ])
  })

  it("with a body: the client's Content-Type as it was sent, and the length in bytes", () => {
    const client: Pairs = [['content-type', 'application/json; charset=UTF-8']]
    expect(headersOf(httpIntegration(), client, '"é"')).toEqual([
      ['Host', 'backend.example'],
      ['Content-Type', 'application/json; charset=UTF-8'],
      ...generated,
      ['Content-Length', '4'],
    ])
  })

  it('with a body and no Content-Type: application/json', () => {
    expect(headersOf(httpIntegration(), [], '{}')).toContainEqual(['Content-Type', 'application/json'])
  })

  it('mapped ones win over those that API Gateway makes, and keep the case of the mapping', () => {
    const parameters = {
      'integration.request.header.x-tenant': 'method.request.header.X-Tenant',
      'integration.request.header.accept': "'text/html'",
      'integration.request.header.USER-AGENT': "'mine'",
      'integration.request.header.Host': "'other.example'",
    }
    expect(headersOf(httpIntegration({ parameters }), [['X-Tenant', 'acme']])).toEqual([
      ['Host', 'other.example'],
      ['x-tenant', 'acme'],
      ['accept', 'text/html'],
      ['USER-AGENT', 'mine'],
      generated[2],
      generated[3],
      ['Content-Length', '0'],
    ])
  })

  it('a GET sends no body, no length and no type', () => {
    const integration = httpIntegration({ httpMethod: 'GET', templates: { 'application/json': '{"lost": true}' } })
    const outcome = simulateWith(integration, { request: { body: '{}' } })
    expect(outcome).toMatchObject({
      integrationRequest: { method: 'GET', body: '', headers: [['Host', 'backend.example'], ...generated] },
    })
    expect(outcome.trace).toContainEqual(expect.objectContaining({ stage: 'headers', unverified: true }))
  })

  it.each(['Proxy-Authenticate', 'Via', 'TE', 'Expect'])('%s is dropped when mapped', (name) => {
    const headers = headersOf(httpIntegration({ parameters: { [`integration.request.header.${name}`]: "'x'" } }))
    expect(headers).toEqual(headersOf(httpIntegration()))
  })

  it.each([
    'Accept-Charset',
    'Accept-Encoding',
    'Age',
    'Authorization',
    'Content-Encoding',
    'Content-MD5',
    'Date',
    'Max-Forwards',
    'Pragma',
    'Range',
    'Referer',
    'Server',
    'Trailer',
    'Upgrade',
    'Warn',
    'WWW-Authenticate',
  ])('%s is sent when mapped', (name) => {
    expect(
      headersOf(httpIntegration({ parameters: { [`integration.request.header.${name}`]: "'x'" } })),
    ).toContainEqual([name, 'x'])
  })
})

describe('G2.3: headers that no mapping may set', () => {
  it.each(['Content-Length', 'content-length', 'Transfer-Encoding'])('%s: every call ends with 500', (name) => {
    const parameters = { [`integration.request.header.${name}`]: 'method.request.header.missing' }
    for (const integration of [httpIntegration({ parameters }), httpProxyIntegration({ parameters })]) {
      expect(simulateWith(integration)).toMatchObject({
        kind: 'gatewayResponse',
        methodResponse: { status: 500, body: '{"message": "Internal server error"}' },
      })
    }
  })

  it('the client is told the type of the error', () => {
    const outcome = simulateWith(
      httpIntegration({ parameters: { 'integration.request.header.Content-Length': "'0'" } }),
    )
    expect(outcome.kind === 'gatewayResponse' && outcome.methodResponse.headers).toContainEqual([
      'x-amzn-ErrorType',
      'InternalServerErrorException',
    ])
  })
})

describe('G2.3: headers of an HTTP_PROXY integration', () => {
  const client: Pairs = [
    ['Accept', 'text/csv'],
    ['user-Agent', 'test'],
    ['Content-Type', 'text/plain'],
    ['X-A', '1'],
    ['x-a', '2'],
    ['Host', 'api.example'],
    ['Connection', 'close'],
    ['Content-Encoding', 'gzip'],
    ['Via', 'p'],
    ['TE', 'deflate'],
  ]

  it("are the client's but for those of the connection, repeated ones joined", () => {
    expect(headersOf(httpProxyIntegration(), client, 'abc')).toEqual([
      ['Host', 'backend.example'],
      ['Content-Type', 'text/plain'],
      ['Accept', 'text/csv'],
      ['user-Agent', 'test'],
      ['X-A', '1,2'],
      generated[2],
      generated[3],
      ['Content-Length', '3'],
    ])
  })

  it("a mapped one replaces the client's of that name", () => {
    const parameters = { 'integration.request.header.x-A': "'mapped'" }
    const sent = headersOf(httpProxyIntegration({ parameters }), client)
    expect(sent).toContainEqual(['x-A', 'mapped'])
    expect(sent).not.toContainEqual(['X-A', '1,2'])
  })
})

describe('G3.8: overrides', () => {
  it.each([
    [
      'win over a mapping of the same name',
      '#set($context.requestOverride.header.X-A = "override")',
      ['X-A', 'override'],
    ],
    ['whatever the case of the name', '#set($context.requestOverride.header.x-a = "override")', ['x-a', 'override']],
    [
      'win over what API Gateway sends',
      '#set($context.requestOverride.header.Content-Type = "text/x")',
      ['Content-Type', 'text/x'],
    ],
    ['may be a list', '#set($context.requestOverride.header.X-B = ["a", "b"])', ['X-B', 'a,b']],
  ])('%s', (_, template, header) => {
    const parameters = { 'integration.request.header.X-A': "'mapped'" }
    const sent = headersOf(httpIntegration({ parameters, templates: { 'application/json': `${template}{}` } }))
    expect(sent).toContainEqual(header)
    expect(sent).not.toContainEqual(['X-A', header[0]?.toLowerCase() === 'x-a' ? 'mapped' : 'never'])
  })

  it('set path and query parameters too', () => {
    const template =
      '#set($context.requestOverride.path.id = "7")#set($context.requestOverride.querystring.q = ["a b", "c"]){}'
    const integration = httpIntegration({ uri: 'https://b.example/{id}', templates: { 'application/json': template } })
    expect(simulateWith(integration)).toMatchObject({
      integrationRequest: { url: 'https://b.example/7?q=a%20b&q=c', body: '{}' },
    })
  })

  it('are lost where the body passes through', () => {
    const integration = httpIntegration({
      templates: { 'application/xml': '#set($context.requestOverride.header.X-A = "1")' },
    })
    expect(headersOf(integration)).not.toContainEqual(['X-A', '1'])
  })
})
