import type { BackendResponse, Integration, Pairs } from '../apigateway/index.ts'
import type { Expected, GatewayFact } from './gatewayFact.ts'
import {
  awsIntegration,
  type Circumstances,
  emptyApi,
  httpIntegration,
  httpProxyIntegration,
  integrationResponse,
  mockIntegration,
} from './methodFixture.ts'

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const lambda = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`

function answer(status: number, body = '', headers: Pairs = []): BackendResponse {
  return { status, headers, body }
}

function fact(title: string, integration: Integration, circumstances: Circumstances, expect: Expected): GatewayFact {
  return { title, integration, circumstances, expect }
}

/** A response header X, mapped from that source of the backend's answer. */
function source(expression: string, value: string | null): GatewayFact {
  const responses = [integrationResponse('200', { parameters: { 'method.response.header.X': expression } })]
  const backend = answer(200, '{"a": {"b": [1, "two"]}, "s": "text"}', [
    ['H', '1'],
    ['H', '2'],
  ])
  return fact(
    `G2.1: a response header from ${expression} is ${String(value)}`,
    httpIntegration({ responses }),
    { backend, stageVariables: { v: 'sv' }, context: { requestId: 'r-1' } },
    { kind: 'request', response: { status: 200, headers: { X: value } } },
  )
}

const sources: readonly GatewayFact[] = [
  source('integration.response.header.H', '2'),
  source('integration.response.multivalueheader.H', '1,2'),
  source('integration.response.header.None', null),
  source('integration.response.body', '{"a": {"b": [1, "two"]}, "s": "text"}'),
  source('integration.response.body.s', 'text'),
  source('integration.response.body.a.b[1]', 'two'),
  source('integration.response.body.a', '{"b":[1,"two"]}'),
  source('integration.response.body.none', null),
  source('stageVariables.v', 'sv'),
  source('context.requestId', 'r-1'),
  source("'*'", '*'),
]

const renamed = [
  'Authorization',
  'Connection',
  'Content-Length',
  'Content-MD5',
  'Date',
  'Expect',
  'Host',
  'Max-Forwards',
  'Proxy-Authenticate',
  'Server',
  'Trailer',
  'Upgrade',
  'User-Agent',
  'WWW-Authenticate',
].map((name) => header(name, { [`x-amzn-Remapped-${name}`]: 'mapped' }))
const passed = [
  'Accept',
  'Age',
  'Content-Encoding',
  'Content-Type',
  'Pragma',
  'Range',
  'Referer',
  'TE',
  'Via',
  'Warn',
].map((name) => header(name, { [name]: 'mapped' }))

function header(name: string, headers: Readonly<Record<string, string | null>>): GatewayFact {
  const responses = [integrationResponse('200', { parameters: { [`method.response.header.${name}`]: "'mapped'" } })]
  return fact(
    `G2.3: a mapped response header ${name} reaches the client as ${Object.keys(headers).join(' ')}`,
    httpIntegration({ responses }),
    { backend: answer(200) },
    { response: { headers } },
  )
}

const patterned = [
  integrationResponse('200'),
  integrationResponse('400', { pattern: '4\\d\\d' }),
  integrationResponse('404', { pattern: '4.4' }),
  integrationResponse('502', { pattern: '5\\d{2}' }),
]
/** Whole matches of Java's regular expressions; of two that match, the lower status. */
const chosen = (
  [
    [200, 200],
    [201, 200],
    [400, 400],
    [404, 400],
    [500, 502],
    [302, 200],
  ] as const
).map(([status, mapped]) =>
  fact(
    `G6: a backend's ${status} becomes ${mapped}`,
    httpIntegration({ responses: patterned }),
    { backend: answer(status, 'b') },
    { kind: 'request', response: { status: mapped, body: 'b' } },
  ),
)

const thrown = [
  integrationResponse('200'),
  integrationResponse('400', {
    pattern: 'Invalid.*',
    templates: { 'application/json': "$input.path('$.errorMessage')" },
  }),
  integrationResponse('500', { pattern: '(\\n|.)*trouble(\\n|.)*' }),
  integrationResponse('418', { pattern: '200' }),
]
const functions = (
  [
    ['{"errorMessage": "Invalid id"}', 400, 'Invalid id'],
    ['{"errorMessage": "An Invalid id"}', 200, '{"errorMessage": "An Invalid id"}'],
    ['{"errorMessage": "line\\ntrouble\\n"}', 500, '{"errorMessage": "line\\ntrouble\\n"}'],
    ['{"status": 200}', 200, '{"status": 200}'],
    ['"Invalid"', 200, '"Invalid"'],
  ] as const
).map(([result, status, body]) =>
  fact(
    `G6: a function's ${result} becomes ${status}`,
    awsIntegration({ uri: lambda, responses: thrown }),
    { backend: answer(200, result) },
    { response: { status, body } },
  ),
)

const template = (text: string): Integration =>
  httpIntegration({ responses: [integrationResponse('200', { templates: { 'application/json': text } })] })

const others: readonly GatewayFact[] = [
  fact(
    "G6: no pattern matches and there is no default: 500, and the log says the backend's status",
    httpIntegration({ responses: [integrationResponse('200', { pattern: '200' })] }),
    { backend: answer(400) },
    {
      kind: 'gatewayResponse',
      response: { status: 500, json: { message: 'Internal server error' } },
      log: 'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 400',
    },
  ),
  fact(
    "G2.2: a function's message that is JSON is read as JSON by header mappings",
    awsIntegration({
      uri: lambda,
      responses: [
        integrationResponse('200', {
          parameters: { 'method.response.header.error_trace': 'integration.response.body.errorMessage.trace' },
        }),
      ],
    }),
    { backend: answer(200, '{"errorMessage": "{\\"trace\\": {\\"function\\":\\"abc()\\",\\"line\\":123}}"}') },
    { response: { headers: { error_trace: '{"function":"abc()","line":123}' } } },
  ),
  fact(
    'G3.5: of an empty answer $input.body is {}',
    template('$input.body'),
    { backend: answer(200) },
    { response: { body: '{}' } },
  ),
  fact(
    'G3.5: $input.params of the request is there in a response template',
    template("$input.params('id')"),
    { backend: answer(200) },
    { response: { body: '42' } },
  ),
  fact(
    'G3.8: the response template overrides status and headers',
    template('#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar")x'),
    { backend: answer(200) },
    { response: { status: 444, headers: { foo: 'bar' }, body: 'x' } },
  ),
  fact(
    'G3.8: a status that is none is ignored',
    template('#set($context.responseOverride.status = "abc")x'),
    { backend: answer(200) },
    { response: { status: 200 } },
  ),
  fact(
    'G3.8: a MOCK whose request template overrides the response, without a response template',
    mockIntegration({
      templates: {
        'application/json':
          '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar"){"statusCode": 200}',
      },
    }),
    {},
    { kind: 'mock', response: { status: 444, headers: { foo: 'bar' }, body: '' } },
  ),
  fact(
    'G4.1: the response template is chosen by the first media type of Accept',
    httpIntegration({
      responses: [integrationResponse('200', { templates: { 'application/json': 'J', 'text/plain': 'P' } })],
    }),
    { request: { headers: [['Accept', 'text/plain;q=0.5, application/json']] }, backend: answer(200) },
    { response: { body: 'P' } },
  ),
  fact(
    'G5.1: HTTP_PROXY passes status, body and headers on, some under other names',
    httpProxyIntegration(),
    {
      backend: answer(400, 'no', [
        ['Content-Type', 'text/plain'],
        ['Server', 's'],
        ['X-Own', '1'],
      ]),
    },
    {
      response: {
        status: 400,
        body: 'no',
        headers: { 'Content-Type': 'text/plain', 'x-amzn-Remapped-Server': 's', 'X-Own': '1', Server: null },
      },
    },
  ),
  fact(
    'G4.3: a binary answer to a client that accepts text is base64',
    httpIntegration(),
    {
      restApi: { ...emptyApi, binaryMediaTypes: ['image/png'] },
      request: { headers: [['Accept', 'text/plain']] },
      backend: { ...answer(200, '/9j/', [['Content-Type', 'image/png']]), isBase64Encoded: true },
    },
    { response: { body: '/9j/', isBase64Encoded: false } },
  ),
  fact(
    'G4.3: a binary answer to a client that accepts it stays as it is',
    httpIntegration(),
    {
      restApi: { ...emptyApi, binaryMediaTypes: ['image/*'] },
      request: { headers: [['Accept', 'image/png']] },
      backend: { ...answer(200, '/9j/', [['Content-Type', 'image/png']]), isBase64Encoded: true },
    },
    { response: { body: '/9j/', isBase64Encoded: true } },
  ),
]

export const answerFacts: readonly GatewayFact[] = [
  ...sources,
  ...renamed,
  ...passed,
  header('Transfer-Encoding', { 'Transfer-Encoding': null, 'x-amzn-Remapped-Transfer-Encoding': null }),
  ...chosen,
  ...functions,
  ...others,
]
