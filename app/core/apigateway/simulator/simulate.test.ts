import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  awsIntegration,
  httpIntegration,
  httpProxyIntegration,
  lambdaProxyIntegration,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

describe('the worked example: GET /{var}?query=value becomes POST / with a body of the two', () => {
  const integration = httpIntegration({
    uri: 'https://service.example.com/',
    templates: { 'application/json': '{"path": "$input.params(\'var\')", "type": "$input.params(\'query\')"}' },
  })
  const outcome = simulateWith(integration, {
    method: { path: '/{var}', httpMethod: 'GET' },
    request: { verb: 'GET', path: '/orders', query: [['query', 'value']], headers: [] },
  })

  it('is what is sent', () => {
    expect(outcome).toMatchObject({
      kind: 'request',
      integrationRequest: {
        method: 'POST',
        url: 'https://service.example.com/',
        body: '{"path": "orders", "type": "value"}',
        isBase64Encoded: false,
      },
      diagnostics: [],
    })
  })

  it('says what was decided, in the order of the pipeline', () => {
    expect(outcome.trace.map(({ stage }) => stage)).toEqual([
      'route',
      'template-selection',
      'template',
      'uri',
      'headers',
    ])
    for (const { sentence } of outcome.trace) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('ANY forwards the verb of the client; another verb replaces it', () => {
  it.each([
    ['ANY', 'PATCH', 'PATCH'],
    ['POST', 'GET', 'POST'],
    ['PUT', 'GET', 'PUT'],
  ] as const)('%s called with %s sends %s', (httpMethod, verb, sent) => {
    expect(simulateWith(httpIntegration({ httpMethod }), { request: { verb } })).toMatchObject({
      integrationRequest: { method: sent },
    })
  })
})

describe('G2.2: X-HTTP-Method-Override', () => {
  const request = { headers: [['X-HTTP-Method-Override', 'PATCH']] as const }

  it('is the verb that counts, and is not passed on', () => {
    const outcome = simulateWith(httpProxyIntegration(), { request, method: { httpMethod: 'PATCH' } })
    expect(outcome.kind === 'request' && outcome.integrationRequest.headers.flat()).not.toContain('PATCH')
    expect(outcome.log).toContain('HTTP Method: PATCH, Resource Path: /orders/42')
    expect(simulateWith(httpIntegration(), { request, method: { httpMethod: 'POST' } })).toMatchObject({
      methodResponse: { status: 403 },
    })
  })
})

describe('what nobody has recorded on AWS says so', () => {
  it('$input.json of nothing', () => {
    const outcome = simulateWith(httpIntegration({ templates: { 'application/json': "$input.json('$.x')" } }))
    expect(outcome.trace).toContainEqual({
      stage: 'template',
      sentence: '$input.json(\'$.x\') found nothing and printed "".',
      unverified: true,
    })
  })
})

describe('a simulation is total and deterministic', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '%',
      '%zz',
      '%E0%A4%A',
      '\uD800',
      '\u0000',
      '{}',
      '{a',
      '[',
      '"',
      "'",
      '$',
      '${',
      '__proto__',
      'constructor',
      '../..',
      '\r\n',
    ),
  )
  const pairs = fc.array(fc.tuple(nasty, nasty), { maxLength: 4 })
  const templates = fc.constantFrom(
    '$input.body',
    "$input.json('$')",
    "$input.path('$.a.b')",
    '$input.params()',
    "$util.urlDecode($input.params('a'))",
    'Hello $',
    '#set($context.requestOverride.header = 1)',
    '#set($context.requestOverride.path.id = [])$input.json($input.body)',
    '#foreach($k in $context.keySet())#set($context[$k] = $input.params())#end',
    '#set($context.responseOverride = "x")',
  )
  const expressions = fc.oneof(
    nasty,
    fc.constantFrom(
      'method.request.path.id',
      'method.request.body',
      'method.request.body.a',
      'context.identity',
      'stageVariables.v',
      "'x'",
    ),
  )
  const destinations = fc.constantFrom(
    'integration.request.path.id',
    'integration.request.querystring.q',
    'integration.request.header.X',
    'integration.request.header.Host',
    'nonsense',
  )
  const uris = fc.oneof(
    nasty,
    fc.constantFrom('https://b.example/{id}?x={id}', 'http://${stageVariables.v}/', 'https://b.example'),
  )

  it('for any request, template, mapping and URI', () => {
    const input = fc.record({ path: nasty, query: pairs, headers: pairs, body: nasty, isBase64Encoded: fc.boolean() })
    fc.assert(
      fc.property(
        input,
        templates,
        fc.dictionary(destinations, expressions),
        uris,
        nasty,
        (request, template, parameters, uri, value) => {
          const parts = { parameters, templates: { 'application/json': template } }
          for (const integration of [
            httpIntegration({ ...parts, uri }),
            httpProxyIntegration({ ...parts, uri }),
            mockIntegration(parts),
            awsIntegration({ ...parts, uri: `arn:aws:apigateway:us-east-1:s3:path/${uri}` }),
            lambdaProxyIntegration(parts),
          ]) {
            const run = (): unknown =>
              simulateWith(integration, {
                request,
                traced: true,
                testInvoke: true,
                stageVariables: { v: value },
                backend: { status: 200, headers: request.headers, body: request.body },
              })
            expect(run()).toEqual(run())
          }
        },
      ),
    )
  })
})
