import type { ClientRequest, Integration } from '../apigateway/index.ts'
import type { Expected, GatewayFact } from './gatewayFact.ts'
import { type Circumstances, httpIntegration, httpProxyIntegration } from './methodFixture.ts'

const type = ['Content-Type', 'application/json'] as const

function fact(title: string, integration: Integration, circumstances: Circumstances, expect: Expected): GatewayFact {
  return { title, integration, circumstances, expect }
}

/** A header X of an HTTP integration, mapped from that source. */
function source(expression: string, request: Partial<ClientRequest>, value: string | null): GatewayFact {
  const integration = httpIntegration({ parameters: { 'integration.request.header.X': expression } })
  const circumstances = { request, stageVariables: { v: 'sv' }, context: { requestId: 'r-1' } }
  const title = `G2.2: a header from ${expression} of ${JSON.stringify(request)} is ${String(value)}`
  return fact(title, integration, circumstances, { kind: 'request', sent: { headers: { X: value } } })
}

const twice: Partial<ClientRequest> = {
  query: [
    ['q', 'a'],
    ['q', 'b'],
  ],
  headers: [type, ['T', 'a'], ['T', 'b']],
}
const nested = '{"a": {"b": [{"c": "deep"}, 2]}, "n": 1.0, "t": true, "u": "Grüße", "big": 12345678901}'

const sources: readonly GatewayFact[] = [
  source('method.request.path.id', {}, '42'),
  source('method.request.path.id', { path: '/orders/a%2Bb' }, 'a%2Bb'),
  source('method.request.querystring.q', twice, 'b'),
  source('method.request.querystring.Q', twice, null),
  source('method.request.header.T', twice, 'b'),
  source('method.request.header.t', twice, null),
  source('method.request.multivalueheader.T', twice, 'a,b'),
  source('method.request.body', { body: '{"a":  1}' }, '{"a":  1}'),
  source('method.request.body', { body: '' }, '{}'),
  source('method.request.body', { body: 'a=b' }, 'a=b'),
  source('method.request.body.a.b[0].c', { body: nested }, 'deep'),
  source('method.request.body.a', { body: nested }, '{"b":[{"c":"deep"},2]}'),
  source('method.request.body.n', { body: nested }, '1.0'),
  source('method.request.body.t', { body: nested }, 'true'),
  source('method.request.body.u', { body: nested }, 'Grüße'),
  source('method.request.body.big', { body: nested }, '12345678901'),
  source('method.request.body.none', { body: nested }, null),
  source('stageVariables.v', {}, 'sv'),
  source('stageVariables.none', {}, null),
  source('context.requestId', {}, 'r-1'),
  source('context.identity.sourceIp', {}, 'test-invoke-source-ip'),
  source('context.none', {}, null),
  source("'a static value'", {}, 'a static value'),
]

/** The URL that an HTTP integration calls. */
function url(
  uri: string,
  circumstances: Circumstances,
  parameters: Readonly<Record<string, string>>,
  called: string,
): GatewayFact {
  const mapped = Object.fromEntries(Object.entries(parameters).map(([to, from]) => [`integration.request.${to}`, from]))
  return fact(
    `G2.2: ${uri} with ${JSON.stringify(parameters)} and ${JSON.stringify(circumstances)} calls ${called}`,
    httpIntegration({ uri, parameters: mapped }),
    circumstances,
    {
      kind: 'request',
      sent: { url: called },
    },
  )
}

const id = { 'path.id': 'method.request.path.id' }
const asked = { request: { query: [['q', 'a b&c+d']] as const } }
const stage = { stageVariables: { d: 'b.example', s: 'sub', p: 'x', v: '1' } }

const urls: readonly GatewayFact[] = [
  url('https://b.example/{id}', {}, id, 'https://b.example/42'),
  url('https://b.example/a/{id}/b?of={id}', {}, id, 'https://b.example/a/42/b?of=42'),
  url('https://b.example/{id}', { request: { path: '/orders/a%2Fb' } }, id, 'https://b.example/a%2Fb'),
  url('https://b.example/{other}', {}, id, 'https://b.example/{other}'),
  url('https://b.example/${path}', {}, {}, 'https://b.example/${path}'),
  url(
    'https://b.example',
    asked,
    { 'querystring.x': 'method.request.querystring.q' },
    'https://b.example?x=a%20b%26c%2Bd',
  ),
  url('https://b.example?y=1', asked, { 'querystring.x': "'a%20b'" }, 'https://b.example?y=1&x=a%20b'),
  url('https://b.example', asked, {}, 'https://b.example'),
  url('http://${stageVariables.d}', stage, {}, 'http://b.example'),
  url('http://${stageVariables.d}/x', stage, {}, 'http://b.example/x'),
  url('http://${stageVariables.s}.b.example', stage, {}, 'http://sub.b.example'),
  url('https://b.example/${stageVariables.p}?q=${stageVariables.v}', stage, {}, 'https://b.example/x?q=1'),
  url('https://b.example/${stageVariables.none}x', stage, {}, 'https://b.example/x'),
  url('http://b.example:8080/x', {}, {}, 'http://b.example:8080/x'),
  {
    title: 'G2.2: several values of a query parameter are repeated',
    integration: httpIntegration({
      parameters: { 'integration.request.querystring.r': 'method.request.multivaluequerystring.q' },
    }),
    circumstances: { request: twice },
    expect: { sent: { url: 'https://backend.example?r=a&r=b' } },
  },
  {
    title: 'G2.2: a greedy path keeps its slashes',
    integration: httpIntegration({
      uri: 'https://b.example/v1/{proxy}',
      parameters: { 'integration.request.path.proxy': 'method.request.path.proxy' },
    }),
    circumstances: { method: { path: '/{proxy+}' }, request: { path: '/a/b%20c/d' } },
    expect: { sent: { url: 'https://b.example/v1/a/b%20c/d' } },
  },
  {
    title: "G2.2: of a proxy the URI's own query comes first, then the client's",
    integration: httpProxyIntegration({ uri: 'https://b.example?own=1' }),
    circumstances: {
      request: {
        query: [
          ['q', 'x'],
          ['r', 'y'],
        ],
      },
    },
    expect: { sent: { url: 'https://b.example?own=1&q=x&r=y' } },
  },
  {
    title: "G2.2: a mapped query parameter of a proxy replaces the client's",
    integration: httpProxyIntegration({ parameters: { 'integration.request.querystring.q': "'mapped'" } }),
    circumstances: { request: { query: [['q', 'x']] } },
    expect: { sent: { url: 'https://backend.example?q=mapped' } },
  },
]

export const mappingFacts: readonly GatewayFact[] = [...sources, ...urls]
