import { describe, expect, it } from 'vitest'
import { httpIntegration, httpProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'
import { parseUri } from './endpointUrl.ts'

interface Sent {
  readonly uri: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly stageVariables?: Readonly<Record<string, string>>
  readonly path?: string
  readonly query?: readonly (readonly [string, string])[]
  readonly body?: string
}

/** The URL that an HTTP integration calls, or the status that ends the request. */
function urlOf({
  uri,
  parameters = {},
  stageVariables = {},
  path = '/orders/42',
  query = [],
  body = '',
}: Sent): string | number | undefined {
  const outcome = simulateWith(httpIntegration({ uri, parameters }), { stageVariables, request: { path, query, body } })
  return outcome.kind === 'request' ? outcome.integrationRequest.url : outcome.methodResponse?.status
}

describe('G2.2: placeholders are filled by path mappings alone', () => {
  const id = { 'integration.request.path.id': 'method.request.path.id' }

  it.each<[string, Sent, string]>([
    ['in the path', { uri: 'https://b.example/o/{id}/x', parameters: id }, 'https://b.example/o/42/x'],
    ['in the query', { uri: 'https://b.example/?o={id}', parameters: id }, 'https://b.example/?o=42'],
    ['twice', { uri: 'https://b.example/{id}/{id}', parameters: id }, 'https://b.example/42/42'],
    ['without a mapping it stays', { uri: 'https://b.example/{id}' }, 'https://b.example/{id}'],
    [
      'an escape that was sent stays',
      { uri: 'https://b.example/{id}', parameters: id, path: '/orders/a%2Bb' },
      'https://b.example/a%2Bb',
    ],
    [
      'a value with a placeholder in it is a value',
      { uri: 'https://b.example/{id}/{x}', parameters: { ...id, 'integration.request.path.x': "'{id}'" } },
      'https://b.example/42/%7Bid%7D',
    ],
    [
      'a blank is encoded',
      { uri: 'https://b.example/{x}', parameters: { 'integration.request.path.x': "'a b'" } },
      'https://b.example/a%20b',
    ],
    [
      'a question mark does not begin a query',
      { uri: 'https://b.example/{x}', parameters: { 'integration.request.path.x': "'a?b#c'" } },
      'https://b.example/a%3Fb%23c',
    ],
    [
      'a value of the body is encoded',
      {
        uri: 'https://b.example/{x}',
        body: '{"x":"é %"}',
        parameters: { 'integration.request.path.x': 'method.request.body.x' },
      },
      'https://b.example/%C3%A9%20%25',
    ],
    [
      'in the query it cannot begin another parameter',
      {
        uri: 'https://b.example/?x={x}',
        body: '{"x":"1&y=2"}',
        parameters: { 'integration.request.path.x': 'method.request.body.x' },
      },
      'https://b.example/?x=1%26y%3D2',
    ],
  ])('%s', (_, sent, url) => {
    expect(urlOf(sent)).toBe(url)
  })

  it('a greedy variable keeps its slashes', () => {
    const integration = httpIntegration({
      uri: 'https://b.example/{proxy}',
      parameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
    })
    const outcome = simulateWith(integration, { method: { path: '/{proxy+}' }, request: { path: '/a/b%2Fc/d' } })
    expect(outcome).toMatchObject({ integrationRequest: { url: 'https://b.example/a/b%2Fc/d' } })
  })
})

describe('G2.2: ${stageVariables.x} works anywhere in a URI', () => {
  const stageVariables = { d: 'example.com', v: 'stageValue', whole: 'https://example.com/x?y=1' }

  it.each([
    ['http://${stageVariables.d}', 'http://example.com'],
    ['http://${stageVariables.d}/resource/operation', 'http://example.com/resource/operation'],
    ['http://${stageVariables.v}.example.com/x', 'http://stageValue.example.com/x'],
    ['http://example.com/foo?q=${stageVariables.v}', 'http://example.com/foo?q=stageValue'],
    ['${stageVariables.whole}', 'https://example.com/x?y=1'],
    ['http://example.com/${path}', 'http://example.com/${path}'],
    ['http://example.com/a${stageVariables.missing}b', 'http://example.com/ab'],
  ])('%s', (uri, url) => {
    expect(urlOf({ uri, stageVariables })).toBe(url)
  })

  it('one that is not defined leaves no address: 500, and the log says why', () => {
    const outcome = simulateWith(httpIntegration({ uri: 'http://${stageVariables.missing}/x' }))
    expect(outcome).toMatchObject({
      kind: 'gatewayResponse',
      methodResponse: { status: 500, body: '{"message": "Internal server error"}' },
    })
    expect(outcome.log).toContain('Execution failed due to configuration error: Invalid endpoint address')
  })
})

describe('G1.2: an address is http or https, with a port of 80, 443, or 1024 and above', () => {
  it.each([
    ['https://b.example:8443/x', 'https://b.example:8443/x'],
    ['http://b.example:80', 'http://b.example:80'],
    ['https://b.example:22', 500],
    ['https://b.example:65536', 500],
    ['ftp://b.example', 500],
    ['https://', 500],
    ['https://{host}/x', 500],
    ['', 500],
  ])('%s', (uri, expected) => {
    expect(urlOf({ uri })).toBe(expected)
  })
})

describe('G2.2: the query string', () => {
  it("of HTTP holds the URI's own and what is mapped, nothing else", () => {
    const parameters = {
      'integration.request.querystring.all': 'method.request.multivaluequerystring.tag',
      'integration.request.querystring.last': 'method.request.querystring.tag',
      'integration.request.querystring.none': 'method.request.querystring.missing',
      'integration.request.querystring.fixed': "'a,b%20c'",
    }
    const query = [
      ['tag', 'x y'],
      ['tag', 'z&w'],
      ['other', '1'],
    ] as const
    expect(urlOf({ uri: 'https://b.example/p?own=1', parameters, query })).toBe(
      'https://b.example/p?own=1&all=x%20y&all=z%26w&last=z%26w&fixed=a,b%20c',
    )
  })

  it("of HTTP_PROXY holds the URI's own, then the client's but for what is mapped, then what is mapped", () => {
    const integration = httpProxyIntegration({
      uri: 'https://b.example?own=1',
      parameters: { 'integration.request.querystring.b': "'mapped'" },
    })
    const outcome = simulateWith(integration, {
      request: {
        query: [
          ['a', '1'],
          ['b', '2'],
          ['a', '3'],
        ],
      },
    })
    expect(outcome).toMatchObject({ integrationRequest: { url: 'https://b.example?own=1&a=1&a=3&b=mapped' } })
  })
})

describe('a URI is read into pieces', () => {
  it.each([
    ['https://${stageVariables.h}/{id}', ['https://', 'stageVariable h', '/', 'placeholder id']],
    ['{proxy+}', ['placeholder proxy']],
    ['${other}{', ['${other}{']],
    ['${stageVariables.a-b}', ['${stageVariables.a-b}']],
    ['', []],
  ])('%s', (uri, expected) => {
    expect(parseUri(uri).map((piece) => (piece.kind === 'text' ? piece.text : `${piece.kind} ${piece.name}`))).toEqual(
      expected,
    )
  })
})
