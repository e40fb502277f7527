import fc from 'fast-check'
import type {
  BackendResponse,
  ClientRequest,
  GatewayResponse,
  GatewayResponseType,
  Integration,
  IntegrationResponse,
  Method,
  RestApi,
  SimulationInput,
} from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import type { Json } from '../json/index.ts'
import {
  awsIntegration,
  httpIntegration,
  httpProxyIntegration,
  lambdaProxyIntegration,
  mockIntegration,
} from './methodFixture.ts'

/** What breaks a reader: bad escapes, quotes, controls, surrogates, names of JavaScript's own, long repetitions. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '%',
    '%zz',
    '%2',
    '%E2%82',
    '\uD800',
    '\u0000',
    '"',
    '$',
    '${',
    '{',
    '{}',
    '../..',
    '\r\n',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom('{"a":1}', '[1,2]', '{a:', 'null', '"x"', '/2E=', 'no base64!', `${'a'.repeat(40)}!`),
)
const contentTypes = fc.oneof(
  { weight: 2, arbitrary: fc.constant('application/json') },
  fc.constantFrom('application/json', 'application/json; charset=UTF-8', 'image/png', 'text/*', '*/*', '', ';', ','),
  hostile,
)
const names = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('id', 'X', 'Content-Type', 'Accept', 'Host', 'X-Long', 'x') },
  fc.constantFrom('Connection', 'Content-Length', 'Authorization'),
  hostile,
)
/** Rarely more than what all headers together may have. */
const values = fc.oneof({ weight: 30, arbitrary: hostile }, fc.constantFrom('x'.repeat(9000), 'x'.repeat(10_300)))
const pairs = fc.array(fc.tuple(names, values), { maxLength: 4 })
const paths = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/orders/42', '/orders/%2F', '/orders/42/') },
  fc.constantFrom('//orders//42/', '/', ''),
  hostile,
)
/** Once in a while more than a payload may have. */
const oversized = 'x'.repeat(10 * 1024 * 1024 + 1)
const body = fc.record({
  body: fc.oneof({ weight: 150, arbitrary: hostile }, fc.constant(oversized)),
  isBase64Encoded: fc.boolean(),
})

const request: fc.Arbitrary<ClientRequest> = fc
  .tuple(fc.constantFrom('GET', 'POST', 'HEAD', 'nonsense'), paths, pairs, pairs, contentTypes, contentTypes, body)
  .map(([verb, path, query, headers, contentType, accept, payload]) => ({
    verb,
    path,
    query,
    headers: [...headers, ['Content-Type', contentType], ['Accept', accept]],
    ...payload,
  }))

const backend: fc.Arbitrary<BackendResponse> = fc
  .tuple(fc.constantFrom(200, 302, 404, 599, 0, -1), pairs, contentTypes, body)
  .map(([status, headers, contentType, payload]) => ({
    status,
    headers: [...headers, ['Content-Type', contentType]],
    ...payload,
  }))

const templates = fc.oneof(hostile, {
  weight: 6,
  arbitrary: fc.constantFrom(
    '{"statusCode": 200}',
    '{"statusCode": 404, "body": "$util.escapeJavaScript($input.body)"}',
    '$input.body',
    "$input.json('$')",
    "$input.path('$..a')",
    "$util.base64Decode($input.body)$util.urlDecode($input.params('id'))",
    '#set($context.requestOverride.header.X = $input.params())#set($context.requestOverride.path.id = [])',
    '#set($context.responseOverride = 1)#set($context.responseOverride.status = 2)',
    '#set($context.requestOverride.path = $context)#set($context.responseOverride.header = $context)$context',
    '$stageVariables.put("x", $stageVariables)$stageVariables',
    '#set($l = [])#set($ignored = $l.add($l))$l',
    '#foreach($k in $context.keySet())#set($context[$k] = $input.params())#end{"statusCode": 204}',
    'Hello $',
  ),
})
const templateKeys = fc.oneof({ weight: 3, arbitrary: fc.constant('application/json') }, contentTypes)
const templateMap = fc
  .uniqueArray(fc.tuple(templateKeys, templates), { maxLength: 2, selector: ([key]) => key })
  .map((all) => new Map(all))
const expressions = fc.oneof(
  fc.constantFrom(
    'method.request.path.id',
    'method.request.multivalueheader.X',
    'method.request.body',
    'method.request.body.a[0]',
    'integration.response.body.errorMessage.x',
    'integration.response.multivalueheader.X',
    'context.identity.sourceIp',
    'stageVariables.v',
    "'static'",
  ),
  hostile,
)
const mappings = (prefix: string): fc.Arbitrary<ReadonlyMap<string, string>> =>
  fc
    .uniqueArray(fc.tuple(names, expressions), { maxLength: 3, selector: ([name]) => name })
    .map((all) => new Map(all.map(([name, expression]) => [`${prefix}${name}`, expression])))

/** The second explodes in an engine that tries all ways; the third is no regular expression. */
const patterns = fc.constantFrom(
  '2\\d{2}',
  '(a+)+$',
  '(',
  '[',
  '.*',
  '(?<x>a)\\k<x>',
  '',
  undefined,
  undefined,
  undefined,
)
const handlings = fc.constantFrom(
  'CONVERT_TO_BINARY' as const,
  'CONVERT_TO_TEXT' as const,
  undefined,
  undefined,
  undefined,
)

const responses: fc.Arbitrary<readonly IntegrationResponse[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('200', '200', '201', '404', '500', 'wrong', ''),
      patterns,
      mappings('method.response.header.'),
      templateMap,
      handlings,
    )
    .map(([statusCode, pattern, responseParameters, responseTemplates, handling]) => ({
      statusCode,
      ...(pattern === undefined ? {} : { selectionPattern: pattern }),
      responseParameters,
      responseTemplates,
      ...(handling === undefined ? {} : { contentHandling: handling }),
    })),
  { maxLength: 3 },
)

const lambda = 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/'
const webUris = fc.constantFrom('https://b.example/{id}?x={id}', 'http://${stageVariables.v}/', 'https://b.example')
const awsUris = fc.constantFrom(
  'arn:aws:apigateway:us-east-1:s3:path/{id}/${stageVariables.v}',
  'arn:aws:apigateway:us-east-1:firehose:action/PutRecord',
  `${lambda}arn:aws:lambda:us-east-1:1:function:\${stageVariables.v}/invocations`,
)
const kinds = [httpIntegration, httpProxyIntegration, awsIntegration, lambdaProxyIntegration, mockIntegration]

const integrations: fc.Arbitrary<Integration> = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.tuple(webUris, awsUris, fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, hostile)),
    fc.tuple(mappings('integration.request.header.'), mappings('integration.request.path.')),
    templateMap,
    responses,
    handlings,
  )
  .map(([make, [web, aws, broken], [headers, path], requestTemplates, all, handling]) => {
    const integration = make()
    const uri = broken ?? (integration.type.startsWith('AWS') ? aws : web)
    return {
      ...integration,
      ...(integration.type === 'MOCK' ? {} : { uri }),
      requestParameters: new Map([...headers, ...path]),
      requestTemplates,
      responses: all,
      ...(handling === undefined ? {} : { contentHandling: handling }),
    }
  })

/** Models that refer to themselves, to each other, to what is not there; and what is no schema at all. */
const schemas: readonly Json[] = [
  { type: 'object', required: ['a'], properties: { a: { $ref: '#' } } },
  { $ref: '#' },
  { $ref: 'https://apigateway.amazonaws.com/restapis/x/models/B' },
  { $ref: 'https://apigateway.amazonaws.com/restapis/x/models/Missing' },
  { allOf: [{ $ref: '#/allOf/0' }] },
  { pattern: '(a+)+$', type: 'string' },
  { type: 'nonsense', items: 5 },
  null,
  [],
]
const models = fc
  .array(fc.tuple(fc.constantFrom('A', 'B', 'Empty'), fc.constantFrom(...schemas)), { maxLength: 3 })
  .map((all) => all.map(([name, schema]) => ({ name, contentType: 'application/json', schema })))

const gatewayResponses: fc.Arbitrary<readonly GatewayResponse[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('DEFAULT_4XX', 'DEFAULT_5XX', 'BAD_REQUEST_BODY', 'nonsense'),
      fc.constantFrom('499', 'x'),
      mappings('gatewayresponse.header.'),
      templateMap,
    )
    .map(([type, statusCode, responseParameters, responseTemplates]) => ({
      type,
      statusCode,
      responseParameters,
      responseTemplates,
    })),
  { maxLength: 2 },
)

const restApis: fc.Arbitrary<RestApi> = fc.record({
  name: fc.constant('any'),
  models,
  binaryMediaTypes: fc.array(contentTypes, { maxLength: 2 }),
  gatewayResponses,
})

const methods: fc.Arbitrary<Method> = fc
  .tuple(
    fc.constantFrom('/orders/{id}', '/orders/{id}', '/{proxy+}', '/{proxy+}', '/', '{', ''),
    integrations,
    mappings('method.request.header.'),
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom(false, false, false, false, true),
  )
  .map(([path, integration, parameters, validates, declares, keyed]) => ({
    path,
    httpMethod: 'ANY',
    authorizationType: 'AWS_IAM',
    apiKeyRequired: keyed,
    requestParameters: new Map([...parameters.keys()].map((key) => [key, true])),
    requestModels: new Map([['application/json', 'A']]),
    requestValidator: { body: validates, parameters: validates && declares },
    integration,
    methodResponses: declares
      ? integration.responses.map(({ statusCode }) => ({
          statusCode,
          responseParameters: new Map(),
          responseModels: new Map(),
        }))
      : [],
  }))

const failures: readonly (GatewayResponseType | undefined)[] = [
  ...Array.from({ length: 18 }, () => undefined),
  'THROTTLED',
  'INTEGRATION_FAILURE',
]

/** Any API, any request, any backend: most of it wrong somewhere. */
export const gatewayRuns: fc.Arbitrary<SimulationInput> = fc
  .tuple(
    restApis,
    methods,
    request,
    fc.option(backend, { nil: undefined }),
    fc.oneof({ weight: 4, arbitrary: fc.constant('v.example') }, hostile),
    fc.constantFrom(...failures),
    fc.boolean(),
  )
  .map(([restApi, method, sent, answer, value, givenFailure, testInvoke]) => ({
    restApi,
    method,
    request: sent,
    context: new JavaMap(new Map([['requestTimeEpoch', value]])),
    stageVariables: new Map([['v', value]]),
    traced: true,
    testInvoke,
    ...(answer === undefined ? {} : { backend: answer }),
    ...(givenFailure === undefined ? {} : { givenFailure }),
  }))
