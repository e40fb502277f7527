import { describe, expect, it } from 'vitest'
import type { GatewayResponse, RestApi } from '../index.ts'
import { emptyApi, httpIntegration, simulateWith } from '../../testing/methodFixture.ts'

function apiWith(...responses: readonly Partial<GatewayResponse>[]): RestApi {
  const gatewayResponses = responses.map((response) => ({
    type: 'UNSUPPORTED_MEDIA_TYPE',
    responseParameters: new Map(),
    responseTemplates: new Map(),
    ...response,
  }))
  return { ...emptyApi, gatewayResponses }
}

const refusing = httpIntegration({ passthroughBehavior: 'NEVER' })

describe('G4.4: gateway responses', () => {
  it('of the API replace status, body and headers', () => {
    const restApi = apiWith({
      statusCode: '499',
      responseParameters: new Map([
        ['gatewayresponse.header.X-Tenant', 'method.request.header.X-Tenant'],
        ['gatewayresponse.header.X-Fixed', "'*'"],
        ['gatewayresponse.header.X-Missing', 'method.request.header.missing'],
      ]),
      responseTemplates: new Map([
        [
          'application/json',
          '{"m":$context.error.messageString,"t":"$context.error.message","id":"$context.requestId","v":"$stageVariables.v$stageVariables.w"}',
        ],
      ]),
    })
    const outcome = simulateWith(refusing, {
      restApi,
      context: { requestId: 'r' },
      stageVariables: { v: '1' },
      request: { headers: [['X-Tenant', 'acme']] },
    })
    expect(outcome).toMatchObject({
      methodResponse: {
        status: 499,
        body: '{"m":"Unsupported Media Type","t":"Unsupported Media Type","id":"r","v":"1"}',
      },
    })
    expect(outcome.methodResponse?.headers).toEqual([
      ['Date', 'Thu, 09 Apr 2015 12:34:56 GMT'],
      ['Content-Type', 'application/json'],
      ['x-amzn-ErrorType', 'UnsupportedMediaTypeException'],
      ['X-Tenant', 'acme'],
      ['X-Fixed', '*'],
      ['Content-Length', '76'],
      ['Connection', 'keep-alive'],
      ['x-amzn-RequestId', 'r'],
      ['x-amz-apigw-id', 'JKJaXmPLvHcESHA='],
    ])
    expect(outcome).toMatchObject({ gatewayResponse: 0 })
  })

  it.each([
    [undefined, 'application/json', '{}'],
    ['text/html', 'text/html', '<p>'],
    ['text/html;q=0.9, */*', 'text/html', '<p>'],
    ['image/png', 'application/json', '{}'],
  ])('of several templates, Accept %s takes that for %s', (accept, contentType, body) => {
    const restApi = apiWith({
      responseTemplates: new Map([
        ['text/html', '<p>'],
        ['application/json', '{}'],
      ]),
    })
    const headers = accept === undefined ? [] : [['Accept', accept] as const]
    const { methodResponse } = simulateWith(refusing, { restApi, request: { headers } })
    expect(methodResponse).toMatchObject({ body })
    expect(methodResponse?.headers).toContainEqual(['Content-Type', contentType])
  })

  it.each([
    ['#set($x = 1)$x', '#set($x = 1)$x', 'no Velocity'],
    ['$context.error.responseType', 'UNSUPPORTED_MEDIA_TYPE', 'the type'],
    ['$context.identity.sourceIp', 'test-invoke-source-ip', 'what lies deeper'],
    ['[$context.identity][$context.nothing]', '[][]', 'maps and what is not there: nothing'],
    ['$context.error.validationErrorString', '', 'what the validator did not say'],
    ['$input.body $$context', '$input.body $$context', 'other variables stay'],
  ])('substitution of %s gives %s: %s', (template, body) => {
    const restApi = apiWith({ responseTemplates: new Map([['application/json', template]]) })
    expect(simulateWith(refusing, { restApi }).methodResponse?.body).toBe(body)
  })

  it('a mapped Content-Type replaces its own; destinations and statuses that are none are left out', () => {
    const restApi = apiWith({
      statusCode: 'abc',
      responseParameters: new Map([
        ['gatewayresponse.header.content-type', "'text/plain'"],
        ['method.response.header.X', "'1'"],
        ['gatewayresponse.header.Y', 'nonsense'],
      ]),
    })
    const { methodResponse } = simulateWith(refusing, { restApi })
    expect(methodResponse?.status).toBe(415)
    expect(methodResponse?.headers.slice(1, -4)).toEqual([
      ['content-type', 'text/plain'],
      ['x-amzn-ErrorType', 'UnsupportedMediaTypeException'],
    ])
  })

  it('DEFAULT_4XX takes what has none of its own', () => {
    expect(simulateWith(refusing, { restApi: apiWith({ type: 'DEFAULT_4XX', statusCode: '418' }) })).toMatchObject({
      methodResponse: { status: 418 },
    })
    expect(simulateWith(refusing, { restApi: apiWith({ type: 'DEFAULT_5XX', statusCode: '518' }) })).toMatchObject({
      methodResponse: { status: 415 },
    })
  })

  it('a payload of more than 10 MB gets 413, which nobody can change', () => {
    const restApi = apiWith({ type: 'DEFAULT_4XX', statusCode: '418' })
    const limit = 10 * 1024 * 1024
    expect(simulateWith(httpIntegration(), { restApi, request: { body: 'x'.repeat(limit) } })).toMatchObject({
      kind: 'request',
    })
    for (const body of ['x'.repeat(limit + 1), 'é'.repeat(limit / 2 + 1)]) {
      expect(simulateWith(httpIntegration(), { restApi, request: { body } })).toMatchObject({
        type: 'REQUEST_TOO_LARGE',
        methodResponse: { status: 413 },
      })
    }
  })

  it("a template that fails is 500, with the template's diagnostic", () => {
    const outcome = simulateWith(httpIntegration({ templates: { 'application/json': 'Hello $' } }))
    expect(outcome).toMatchObject({ type: 'API_CONFIGURATION_ERROR', methodResponse: { status: 500 } })
    expect(outcome.diagnostics).toMatchObject([
      { severity: 'error', at: { kind: 'source', source: 'requestTemplates/application/json' } },
    ])
    expect(outcome.log).toContain('Execution failed due to configuration error: Unable to transform request')
  })

  it('a body that the template reads and json-smart cannot read is 400, with its exception', () => {
    const outcome = simulateWith(httpIntegration({ templates: { 'application/json': "$input.path('$')" } }), {
      request: { body: '{a' },
    })
    expect(outcome).toMatchObject({
      type: 'BAD_REQUEST_BODY',
      methodResponse: {
        status: 400,
        body: '{"message": "Could not process payloadnet.minidev.json.parser.ParseException: Unexpected End Of File position 1: null"}',
      },
    })
  })

  it('a mapping that reads a body that is no JSON is 400', () => {
    const parameters = { 'integration.request.header.x': 'method.request.body.a' }
    expect(simulateWith(httpIntegration({ parameters }), { request: { body: '{wrongjson' } })).toMatchObject({
      methodResponse: { status: 400, body: '{"message": "Invalid JSON in request body"}' },
    })
  })
})
