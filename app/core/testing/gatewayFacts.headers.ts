import type { GatewayFact } from './gatewayFact.ts'
import { httpIntegration, httpProxyIntegration } from './methodFixture.ts'

const type = ['Content-Type', 'application/json'] as const

/** Mapped headers of an HTTP integration that are sent as they are. */
const sentHeaders = [
  'Accept',
  'Accept-Charset',
  'Accept-Encoding',
  'Age',
  'Authorization',
  'Content-Encoding',
  'Content-MD5',
  'Content-Type',
  'Date',
  'Host',
  'Max-Forwards',
  'Pragma',
  'Range',
  'Referer',
  'Server',
  'Trailer',
  'Upgrade',
  'User-Agent',
  'Warn',
  'WWW-Authenticate',
].map((name): GatewayFact => ({
  title: `G2.3: a mapped ${name} is sent by HTTP_PROXY as it is`,
  integration: httpProxyIntegration({ parameters: { [`integration.request.header.${name}`]: "'mapped'" } }),
  circumstances: { request: { body: '{}' } },
  expect: { kind: 'request', sent: { headers: { [name]: 'mapped' } } },
}))

const notForwarded = [
  'Connection',
  'Content-Encoding',
  'Content-MD5',
  'Expect',
  'Max-Forwards',
  'Proxy-Authenticate',
  'Server',
  'TE',
  'Trailer',
  'Transfer-Encoding',
  'Upgrade',
  'Via',
  'WWW-Authenticate',
].map((name): GatewayFact => ({
  title: `G2.3: HTTP_PROXY does not forward the client's ${name}`,
  integration: httpProxyIntegration(),
  circumstances: { request: { headers: [type, [name, 'x'], ['X-Mine', 'y']] } },
  expect: { kind: 'request', sent: { headers: { [name]: null, 'X-Mine': 'y' } } },
}))

const dropped = ['Proxy-Authenticate', 'Via', 'TE', 'Expect'].map((name): GatewayFact => ({
  title: `G2.3: a mapped ${name} is dropped without a word`,
  integration: httpIntegration({ parameters: { [`integration.request.header.${name}`]: "'x'" } }),
  expect: { kind: 'request', sent: { headers: { [name]: null } } },
}))

const others: readonly GatewayFact[] = [
  {
    title: 'G2.3: an HTTP integration forwards no header of the client but the Content-Type of a body',
    integration: httpIntegration(),
    circumstances: {
      request: {
        headers: [
          ['Content-Type', 'text/plain'],
          ['X-Mine', 'y'],
          ['User-Agent', 'curl'],
        ],
        body: 'x',
      },
    },
    expect: {
      sent: {
        headers: {
          'Content-Type': 'text/plain',
          'X-Mine': null,
          Accept: 'application/json',
          'User-Agent': 'AmazonAPIGateway_a1b2c3d4e5',
          Host: 'backend.example',
          'Content-Length': '1',
        },
      },
    },
  },
  {
    title: 'G2.3: of a call without a body there is no Content-Type',
    integration: httpIntegration(),
    circumstances: { request: { body: '' } },
    expect: { sent: { headers: { 'Content-Type': null }, body: '' } },
  },
  {
    title: 'G2.2: X-HTTP-Method-Override is the verb, and is not passed on',
    integration: httpProxyIntegration(),
    circumstances: { method: { httpMethod: 'PUT' }, request: { headers: [['X-HTTP-Method-Override', 'PUT']] } },
    expect: { kind: 'request', sent: { headers: { 'X-HTTP-Method-Override': null } } },
  },
  {
    title: "G5.1: the integration's verb replaces the caller's",
    integration: httpIntegration({ httpMethod: 'PUT' }),
    circumstances: { request: { verb: 'PATCH' } },
    expect: { sent: { method: 'PUT' } },
  },
  {
    title: 'G1.2: ANY forwards the verb of the caller',
    integration: httpIntegration({ httpMethod: 'ANY' }),
    circumstances: { request: { verb: 'PATCH' } },
    expect: { sent: { method: 'PATCH' } },
  },
]

export const headerFacts: readonly GatewayFact[] = [...sentHeaders, ...notForwarded, ...dropped, ...others]
