import { describe, expect, it } from 'vitest'
import type { ClientRequest, Integration, RestApi, SimulationOutcome } from '../index.ts'
import {
  awsIntegration,
  emptyApi,
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

/** The status of a gateway response, or what was sent. */
function fate(outcome: SimulationOutcome): string {
  return outcome.kind === 'gatewayResponse' ? `${outcome.type} ${outcome.methodResponse.status}` : outcome.kind
}

describe('bad percent-encoding is passed as it is, or encoded where it starts no escape', () => {
  const integration = httpIntegration({
    uri: 'https://b.example/{id}',
    parameters: {
      'integration.request.path.id': 'method.request.path.id',
      'integration.request.querystring.q': 'method.request.querystring.q',
    },
  })

  it.each<[Partial<ClientRequest>, string]>([
    [{ path: '/orders/%' }, 'https://b.example/%25'],
    [{ path: '/orders/%zz' }, 'https://b.example/%25zz'],
    [{ path: '/orders/%E2%82' }, 'https://b.example/%E2%82'],
    [{ path: '/orders/%2F' }, 'https://b.example/%2F'],
    [{ query: [['q', '%']] }, 'https://b.example/42?q=%25'],
    [{ query: [['q', '\uD800']] }, 'https://b.example/42?q=%3F'],
  ])('%j', (request, url) => {
    const outcome = simulateWith(integration, { request })
    expect(outcome.kind === 'request' ? outcome.integrationRequest.url : fate(outcome)).toBe(url)
  })

  it('in $util.urlDecode fails the template', () => {
    const template = { 'application/json': "$util.urlDecode('%zz')" }
    expect(fate(simulateWith(httpIntegration({ templates: template })))).toBe('API_CONFIGURATION_ERROR 500')
  })
})

describe('headers', () => {
  it('that repeat are joined by a proxy, whatever their case', () => {
    const headers = [
      ['X', '1'],
      ['x', '2'],
      ['X', '3'],
    ] as const
    const outcome = simulateWith(httpProxyIntegration(), { request: { headers } })
    expect(outcome.kind === 'request' && outcome.integrationRequest.headers).toContainEqual(['X', '1,2,3'])
  })

  it.each(['__proto__', 'constructor', '', 'a b', '\u0000'])('called %j are headers like any other', (name) => {
    const template = "$input.params().header.get('X')$input.params('Y')"
    const integration = httpIntegration({ templates: { 'application/json': `${template}{}` } })
    expect(fate(simulateWith(integration, { request: { headers: [[name, 'v']] } }))).toBe('request')
  })
})

describe('content types that are none choose no template', () => {
  it.each(['', ';', ',', 'application', '/', 'application/json2', '\uD800'])('%j', (contentType) => {
    const integration = httpIntegration({ templates: { 'application/json': '{}' }, passthroughBehavior: 'NEVER' })
    const outcome = simulateWith(integration, { request: { headers: [['Content-Type', contentType]], body: 'x' } })
    const isAbsent = ['', ';', ','].includes(contentType)
    expect(fate(outcome)).toBe(isAbsent ? 'request' : 'UNSUPPORTED_MEDIA_TYPE 415')
  })
})

describe('G4.3: bytes that are no UTF-8 become U+FFFD in text, and bytes that are no base64 are text', () => {
  it.each([
    ['/w==', '\uFFFD'],
    ['YQD/Yg==', 'a\u0000\uFFFDb'],
    ['4oI=', '\uFFFD'],
    ['7aCA', '\uFFFD'],
    ['no base64!', 'no base64!'],
  ])('%s', (body, text) => {
    const outcome = simulateWith(httpIntegration(), { request: { body, isBase64Encoded: true } })
    expect(outcome.kind === 'request' && outcome.integrationRequest.body).toBe(text)
  })

  it.each(['*/*', 'image/*', 'image/png'])('stay bytes where %s is a binary media type', (type) => {
    const request = { headers: [['Content-Type', 'image/png']] as const, body: '/w==', isBase64Encoded: true }
    const restApi = { ...emptyApi, binaryMediaTypes: [type] }
    const outcome = simulateWith(httpIntegration(), { restApi, request })
    expect(outcome).toMatchObject({ integrationRequest: { body: '/w==', isBase64Encoded: true } })
  })
})

describe('G1.5: models that are cyclic, missing or no schema', () => {
  const model = (name: string): string => `https://apigateway.amazonaws.com/restapis/abc/models/${name}`

  it.each<[string, RestApi['models'][number]['schema'], string, string]>([
    ['a tree that holds itself', tree(), '{"children":[{"children":[]}]}', 'request'],
    ['a tree that does not fit', tree(), '{"children":[{"children":5}]}', 'BAD_REQUEST_BODY 400'],
    ['a schema that is itself', { $ref: '#' }, '{}', 'request'],
    ['two models that are each other', { $ref: model('Other') }, '{}', 'request'],
    ['a model that is not there', { $ref: model('Missing') }, '{}', 'request'],
    ['no schema', 5, '{}', 'request'],
    ['the model of every API', { $ref: model('Empty') }, '[]', 'BAD_REQUEST_BODY 400'],
  ])('%s', (_, schema, body, expected) => {
    const models = [
      { name: 'Tree', contentType: 'application/json', schema },
      { name: 'Other', contentType: 'application/json', schema: { $ref: model('Tree') } },
    ]
    const method = {
      requestModels: new Map([['application/json', 'Tree']]),
      requestValidator: { body: true, parameters: false },
    }
    const outcome = simulateWith(httpIntegration(), { restApi: { ...emptyApi, models }, method, request: { body } })
    expect(fate(outcome)).toBe(expected)
  })

  it('a content type whose model is not there passes', () => {
    const method = {
      requestModels: new Map([['application/json', 'Missing']]),
      requestValidator: { body: true, parameters: false },
    }
    expect(fate(simulateWith(httpIntegration(), { method, request: { body: '[]' } }))).toBe('request')
  })

  function tree(): RestApi['models'][number]['schema'] {
    return { type: 'object', properties: { children: { type: 'array', items: { $ref: '#' } } } }
  }
})

describe('G6: selection patterns that are none, or explode', () => {
  const answered = (pattern: string, status: number): SimulationOutcome =>
    simulateWith(
      httpIntegration({ responses: [integrationResponse('400', { pattern }), integrationResponse('200')] }),
      { backend: { status, headers: [], body: '' } },
    )

  it.each(['(', '[', '*', '(?<x', '\\'])('%s matches nothing, and says so', (pattern) => {
    const outcome = answered(pattern, 400)
    expect(outcome.methodResponse?.status).toBe(200)
    expect(outcome.diagnostics).toMatchObject([{ code: 'apigateway/selection-pattern-invalid' }])
  })

  it('one that takes too many steps matches nothing, and says so', () => {
    const uri =
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations'
    const responses = [integrationResponse('400', { pattern: '(a+)+(b+)+$' }), integrationResponse('200')]
    const body = JSON.stringify({ errorMessage: `${'a'.repeat(60)}!` })
    const integration: Integration = awsIntegration({ uri, responses })
    const outcome = simulateWith(integration, { backend: { status: 200, headers: [], body } })
    expect(outcome.methodResponse?.status).toBe(200)
  })
})

describe('templates that hold themselves end', () => {
  it.each([
    '#set($l = [])#set($ignored = $l.add($l))$l',
    '#set($m = {})#set($ignored = $m.put("m", $m))$m',
    '$stageVariables.put("s", $stageVariables)$stageVariables',
    '#set($context.c = $context)$context.c.c.c',
    '#set($context.requestOverride.header = $context.requestOverride)',
  ])('%s', (template) => {
    const outcome = simulateWith(
      mockIntegration({ templates: { 'application/json': `${template}{"statusCode":200}` } }),
    )
    expect(['mock', 'gatewayResponse']).toContain(outcome.kind)
  })
})
