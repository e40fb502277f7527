import type { ClientRequest, RestApi } from '../apigateway/index.ts'
import { type GatewayFact, refused } from './gatewayFact.ts'
import {
  awsIntegration,
  emptyApi,
  httpIntegration,
  httpProxyIntegration,
  lambdaProxyIntegration,
  mockIntegration,
} from './methodFixture.ts'

const internal = { status: 500, body: '{"message": "Internal server error"}' }

const illegal = [
  ...['Content-Length', 'Transfer-Encoding'].flatMap((name) => [
    ['HTTP', httpIntegration, name] as const,
    ['HTTP_PROXY', httpProxyIntegration, name] as const,
    ['AWS', awsIntegration, name] as const,
    ['AWS_PROXY', lambdaProxyIntegration, name] as const,
  ]),
  ...['Authorization', 'Connection', 'Expect', 'Proxy-Authenticate', 'TE'].map(
    (name) => ['AWS', awsIntegration, name] as const,
  ),
].map(([type, make, name]) =>
  refused(
    `G2.3: a mapped ${name} ends every call of ${type}, whatever the letters of its name`,
    make({ parameters: { [`integration.request.header.${name.toLowerCase()}`]: "'x'" } }),
    {},
    'API_CONFIGURATION_ERROR',
    { ...internal, headers: { 'x-amzn-ErrorType': 'InternalServerErrorException' } },
  ),
)

const unsupported = { status: 415, body: '{"message": "Unsupported Media Type"}' }
const xml: Partial<ClientRequest> = { headers: [['Content-Type', 'application/xml']], body: '<a/>' }
const json = { 'application/json': 'J' }
/** The table of passthroughBehavior, by templates and behaviour. */
const passthrough: readonly GatewayFact[] = (
  [
    [json, 'WHEN_NO_MATCH', '<a/>'],
    [json, 'WHEN_NO_TEMPLATES', undefined],
    [json, 'NEVER', undefined],
    [{}, 'WHEN_NO_MATCH', '<a/>'],
    [{}, 'WHEN_NO_TEMPLATES', '<a/>'],
    [{}, 'NEVER', undefined],
    [{ 'application/xml': 'X' }, 'NEVER', 'X'],
  ] as const
).map(([templates, passthroughBehavior, body]) => {
  const title = `G4.2: application/xml, templates for [${Object.keys(templates).join(', ')}], ${passthroughBehavior}`
  const integration = httpIntegration({ templates, passthroughBehavior })
  return body === undefined
    ? refused(title, integration, { request: xml }, 'UNSUPPORTED_MEDIA_TYPE', unsupported)
    : { title, integration, circumstances: { request: xml }, expect: { kind: 'request', sent: { body } } }
})

/** Content types that choose the template for application/json, or none. */
const types: readonly GatewayFact[] = (
  [
    ['application/json; charset=UTF-8', 'J'],
    ['APPLICATION/JSON', 'J'],
    [undefined, 'J'],
    ['application/vnd.api+json', 'raw'],
    ['text/json', 'raw'],
  ] as const
).map(([contentType, body]) => ({
  title: `G4.1: the Content-Type ${contentType ?? 'that is not there'} gives ${body}`,
  integration: httpIntegration({ templates: json }),
  circumstances: {
    request: { headers: contentType === undefined ? [] : [['Content-Type', contentType] as const], body: 'raw' },
  },
  expect: { kind: 'request', sent: { body } },
}))

const given: readonly GatewayFact[] = (
  [
    ['UNAUTHORIZED', 401, 'Unauthorized'],
    ['ACCESS_DENIED', 403, 'User is not authorized to access this resource'],
    ['THROTTLED', 429, 'Too Many Requests'],
    ['QUOTA_EXCEEDED', 429, 'Limit Exceeded'],
    ['WAF_FILTERED', 403, 'Forbidden'],
    ['INTEGRATION_TIMEOUT', 504, 'Endpoint request timed out'],
    ['INTEGRATION_FAILURE', 504, 'Network error communicating with endpoint'],
  ] as const
).map(([givenFailure, status, message]) =>
  refused(`G4.4: ${givenFailure} as it is given`, httpIntegration(), { givenFailure }, givenFailure, {
    status,
    body: `{"message": "${message}"}`,
  }),
)

const custom: RestApi = {
  ...emptyApi,
  gatewayResponses: [
    {
      type: 'THROTTLED',
      statusCode: '503',
      responseParameters: new Map([
        ['gatewayresponse.header.Retry-After', "'30'"],
        ['gatewayresponse.header.X-Tenant', 'method.request.header.X-Tenant'],
      ]),
      responseTemplates: new Map([
        ['application/json', '{"m":$context.error.messageString,"t":"$context.error.responseType"}'],
      ]),
    },
    {
      type: 'DEFAULT_4XX',
      responseParameters: new Map([['gatewayresponse.header.A', "'*'"]]),
      responseTemplates: new Map(),
    },
  ],
}

const others: readonly GatewayFact[] = [
  refused(
    'G4.4: a gateway response of the API has its own status, headers and body',
    httpIntegration(),
    { restApi: custom, givenFailure: 'THROTTLED', request: { headers: [['X-Tenant', 'acme']] } },
    'THROTTLED',
    {
      status: 503,
      headers: { 'Retry-After': '30', 'X-Tenant': 'acme' },
      body: '{"m":"Too Many Requests","t":"THROTTLED"}',
    },
  ),
  refused(
    'G4.4: DEFAULT_4XX adds its headers to a refusal that has none of its own',
    httpIntegration({ passthroughBehavior: 'NEVER' }),
    { restApi: custom, request: xml },
    'UNSUPPORTED_MEDIA_TYPE',
    { ...unsupported, headers: { A: '*' } },
  ),
  refused(
    'G4.4: a path that fits no resource',
    httpIntegration(),
    { request: { path: '/orders/42/items' } },
    'MISSING_AUTHENTICATION_TOKEN',
    {
      status: 403,
      body: '{"message": "Missing Authentication Token"}',
      headers: { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' },
    },
  ),
  refused(
    'G2.2: a body that begins like JSON and is none, where a mapping reads it',
    httpIntegration({ parameters: { 'integration.request.header.X': 'method.request.body' } }),
    { request: { body: '{a' } },
    'BAD_REQUEST_BODY',
    { status: 400, body: '{"message": "Invalid JSON in request body"}' },
  ),
  refused(
    'G3.5: a body that json-smart cannot read, where a template reads it',
    httpIntegration({ templates: { 'application/json': "$input.path('$')" } }),
    { request: { body: '[a' } },
    'BAD_REQUEST_BODY',
    {
      status: 400,
      json: {
        message:
          'Could not process payloadnet.minidev.json.parser.ParseException: Unexpected End Of File position 1: EOF',
      },
    },
  ),
  {
    title: 'G3.5: the same body harms nobody who does not read it',
    integration: httpIntegration({ templates: { 'application/json': 'x' } }),
    circumstances: { request: { body: '[a' } },
    expect: { kind: 'request', sent: { body: 'x' } },
  },
  {
    title: 'G2.2, G7: an address without a host is 500, and the log says so',
    integration: httpIntegration({ uri: 'http://${stageVariables.none}' }),
    expect: {
      type: 'API_CONFIGURATION_ERROR',
      response: internal,
      log: 'Execution failed due to configuration error: Invalid endpoint address',
    },
  },
  refused(
    'G1.2: a port below 1024 is none that is called',
    httpIntegration({ uri: 'http://b.example:81/' }),
    {},
    'API_CONFIGURATION_ERROR',
    internal,
  ),
  refused(
    'G1.6: a Lambda proxy called with GET',
    lambdaProxyIntegration({ httpMethod: 'GET' }),
    {},
    'API_CONFIGURATION_ERROR',
    internal,
  ),
  refused(
    'G1.1: a method that requires an API key, called without one',
    mockIntegration(),
    { method: { apiKeyRequired: true } },
    'INVALID_API_KEY',
    { status: 403, body: '{"message": "Forbidden"}' },
  ),
  {
    title: 'G1.1: the same with one',
    integration: mockIntegration(),
    circumstances: { method: { apiKeyRequired: true }, request: { headers: [['x-api-key', 'k']] } },
    expect: { kind: 'mock', response: { status: 200 } },
  },
  {
    title: 'G7: TestInvokeMethod of a path that does not fit has no path variables, and tells the headers that it logs',
    integration: mockIntegration(),
    circumstances: { testInvoke: true, request: { path: '/other/path' } },
    expect: {
      kind: 'mock',
      response: { headers: { 'Content-Type': 'application/json', 'Content-Length': null } },
      log: 'Method request path: {}',
    },
  },
]

export const refusalFacts: readonly GatewayFact[] = [...illegal, ...passthrough, ...types, ...given, ...others]
