import { describe, expect, it } from 'vitest'
import type { Json } from '../../json/index.ts'
import { JavaMap } from '../../java/index.ts'
import { emptyApi, lambdaProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'

type Circumstances = NonNullable<Parameters<typeof simulateWith>[1]>

/** The event that the function gets. */
function eventOf(circumstances: Circumstances = {}): { readonly [name: string]: Json } {
  const outcome = simulateWith(lambdaProxyIntegration(), circumstances)
  return outcome.kind === 'request'
    ? (JSON.parse(outcome.integrationRequest.body) as { readonly [name: string]: Json })
    : {}
}

/** What the client gets for a function's result: the status and, where it is not an error, the body. */
function answerTo(result: unknown, circumstances: Circumstances = {}): string {
  const backend = { status: 200, headers: [], body: typeof result === 'string' ? result : JSON.stringify(result) }
  const { methodResponse } = simulateWith(lambdaProxyIntegration(), { ...circumstances, backend })
  return `${methodResponse?.status} ${methodResponse?.body}`
}

describe('G5.3: the event of a Lambda proxy integration', () => {
  it('has its members in the order recorded', () => {
    const event = eventOf({
      request: {
        body: '{"a": 1}',
        query: [
          ['q', '1'],
          ['q', '2'],
        ],
      },
    })
    expect(Object.keys(event)).toEqual([
      'resource',
      'path',
      'httpMethod',
      'headers',
      'multiValueHeaders',
      'queryStringParameters',
      'multiValueQueryStringParameters',
      'pathParameters',
      'stageVariables',
      'requestContext',
      'body',
      'isBase64Encoded',
    ])
    expect(event).toMatchObject({
      resource: '/orders/{id}',
      path: '/orders/42',
      httpMethod: 'POST',
      queryStringParameters: { q: '2' },
      multiValueQueryStringParameters: { q: ['1', '2'] },
      pathParameters: { id: '42' },
      stageVariables: null,
      body: '{"a": 1}',
      isBase64Encoded: false,
    })
  })

  it('what is not there is null', () => {
    expect(eventOf({ method: { path: '/' }, request: { path: '/' } })).toMatchObject({
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      body: null,
    })
  })

  it('headers keep the case of the client, but for those that API Gateway writes itself', () => {
    const headers = [
      ['tEsT-HEADeR', 'v'],
      ['authorization', 'a'],
      ['user-Agent', 'u'],
      ['Connection', 'close'],
    ] as const
    expect(eventOf({ request: { headers } })['headers']).toEqual({
      'tEsT-HEADeR': 'v',
      Authorization: 'a',
      'User-Agent': 'u',
      Host: 'testPrefix.testDomainName',
      'X-Amzn-Trace-Id': 'Root=1-552671f0-abcdef012345678912345678',
      'X-Forwarded-For': 'test-invoke-source-ip',
      'X-Forwarded-Port': '443',
      'X-Forwarded-Proto': 'https',
    })
  })

  it.each([
    ['/proxy-value/', '/proxy-value/', 'proxy-value'],
    ['/a//b', '/a//b', 'a//b'],
    ['//a', '/a', 'a'],
    ['/a%2Bb', '/a%2Bb', 'a%2Bb'],
  ])('the path %s is %s, its variable %s', (sent, path, proxy) => {
    expect(eventOf({ method: { path: '/{proxy+}' }, request: { path: sent } })).toMatchObject({
      path,
      pathParameters: { proxy },
      requestContext: { path: `/test-invoke-stage${sent}`, resourcePath: '/{proxy+}' },
    })
  })

  it('the context of the request, with its authorizer', () => {
    const authorizer = new JavaMap(new Map([['principalId', 'p']]))
    const { requestContext } = eventOf({ context: { authorizer } })
    expect(requestContext).toMatchObject({
      authorizer: { principalId: 'p' },
      requestTimeEpoch: 1_428_582_896_000,
      identity: { user: null },
    })
    expect(requestContext).not.toHaveProperty('requestOverride')
  })

  it('a binary body is base64', () => {
    const restApi = { ...emptyApi, binaryMediaTypes: ['image/png'] }
    const request = { headers: [['Content-Type', 'image/png']] as const, body: '/9j/4AAQ', isBase64Encoded: true }
    expect(eventOf({ restApi, request })).toMatchObject({ body: '/9j/4AAQ', isBase64Encoded: true })
  })

  it('names each value it was made from', () => {
    const outcome = simulateWith(lambdaProxyIntegration(), { traced: true, request: { headers: [['X-A', 'quo"te']] } })
    const event = outcome.kind === 'request' ? outcome.integrationRequest.body : ''
    const span = outcome.provenance.find(({ origins }) => origins[0]?.path[0] === 'X-A')
    expect(span && event.slice(span.start, span.end)).toBe('quo\\"te')
  })
})

describe('G1.2, G1.6: what the integration says', () => {
  it('parameter mappings have no effect, but illegal ones still fail', () => {
    const mapped = lambdaProxyIntegration({ parameters: { 'integration.request.header.X': "'1'" } })
    expect(simulateWith(mapped)).toEqual({
      ...simulateWith(lambdaProxyIntegration()),
      trace: expect.anything() as unknown,
    })
    const illegal = lambdaProxyIntegration({ parameters: { 'integration.request.header.TE': "'1'" } })
    expect(simulateWith(illegal)).toMatchObject({ methodResponse: { status: 500 } })
  })

  it.each([
    ['a verb other than POST', { httpMethod: 'GET' as const }],
    ['no function', { uri: 'arn:aws:apigateway:us-east-1:s3:path/b' }],
  ])('%s is 500', (_, settings) => {
    expect(simulateWith(lambdaProxyIntegration(settings))).toMatchObject({ methodResponse: { status: 500 } })
  })

  it.each(['arn:aws:apigateway:us-east-1:${stageVariables.service}:action/PutItem', 'nowhere'])(
    'a proxy of another service, which no check saw, is 500: %s',
    (uri) => {
      const outcome = simulateWith(lambdaProxyIntegration({ uri }), { stageVariables: { service: 'dynamodb' } })
      expect(outcome).toMatchObject({ kind: 'gatewayResponse', methodResponse: { status: 500 } })
    },
  )
})

describe("G5.3: the function's result is the response", () => {
  it.each([
    ['nothing but a status', { statusCode: 204 }, '204 '],
    ['no status is 200', { body: 'x' }, '200 x'],
    ['a status as text', { statusCode: '201' }, '201 '],
    ['headers null', { statusCode: 200, headers: null }, '200 '],
    ['base64 is not decoded without binary types', { body: 'aGVsbG8=', isBase64Encoded: true }, '200 aGVsbG8='],
  ])('%s', (_, result, expected) => {
    expect(answerTo(result)).toBe(expected)
  })

  it.each([
    ['a status that is no number', { statusCode: 'test' }],
    ['an unknown member', { statusCode: 200, wrongValue: 'x' }],
    ['an error of the function', { errorMessage: 'no', errorType: 'Error' }],
    ['multi-value headers that are no lists', { multiValueHeaders: { a: 'b' } }],
    ['headers that are no object', { headers: ['a'] }],
    ['a body that is no text', { body: { a: 1 } }],
    ['a text', '"justAString"'],
    ['no JSON', '{oops'],
    ['nothing', ''],
  ])('%s is 502', (_, result) => {
    expect(answerTo(result)).toBe('502 {"message": "Internal server error"}')
  })

  it('headers of both forms are merged under the name of the multi-value one', () => {
    const backend = {
      status: 200,
      headers: [],
      body: '{"multiValueHeaders":{"tesT-Multi":["a","b"]},"headers":{"test-multi":"c","flag":true}}',
    }
    const outcome = simulateWith(lambdaProxyIntegration(), { backend })
    expect(outcome.methodResponse?.headers).toEqual(
      expect.arrayContaining([
        ['Content-Type', 'application/json'],
        ['tesT-Multi', 'a, b, c'],
        ['flag', 'true'],
      ]),
    )
  })

  it('base64 is bytes where the client accepts a binary media type', () => {
    const backend = { status: 200, headers: [], body: '{"body":"/9j/4AAQ","isBase64Encoded":true}' }
    const restApi = { ...emptyApi, binaryMediaTypes: ['image/png'] }
    const { methodResponse } = simulateWith(lambdaProxyIntegration(), {
      backend,
      restApi,
      request: { headers: [['Accept', 'image/png']] },
    })
    expect(methodResponse).toMatchObject({ body: '/9j/4AAQ', isBase64Encoded: true })
  })
})
