import { describe, expect, it } from 'vitest'
import type { Integration, SimulationOutcome, TraceStep } from '../index.ts'
import {
  awsIntegration,
  httpIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

type Circumstances = NonNullable<Parameters<typeof simulateWith>[1]>
type Case = readonly [what: string, stage: TraceStep['stage'], integration: Integration, circumstances?: Circumstances]

function each(cases: readonly Case[]): readonly {
  readonly what: string
  readonly stage: TraceStep['stage']
  readonly integration: Integration
  readonly circumstances: Circumstances
}[] {
  return cases.map(([what, stage, integration, circumstances = {}]) => ({ what, stage, integration, circumstances }))
}

function isMarked(outcome: SimulationOutcome, stage: TraceStep['stage']): boolean {
  return outcome.trace.some((step) => step.stage === stage && step.unverified === true)
}

const header = (name: string): Integration =>
  httpIntegration({ parameters: { [`integration.request.header.${name}`]: "'x'" } })
const mapped = (expression: string): Integration =>
  httpIntegration({ parameters: { 'integration.request.header.X': expression } })
const templated = (template: string): Integration => httpIntegration({ templates: { 'application/json': template } })
const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const lambda = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`
const backend = { status: 200, headers: [], body: '{}' }

describe('what emulators or inference alone tell is marked in the trace', () => {
  it.each(
    each([
      ['G2.2: of several values the last', 'parameters', mapped('method.request.header.T'), two('T')],
      ['G2.2: several values joined', 'parameters', mapped('method.request.multivalueheader.T'), two('T')],
      ['G2.2: a name in another case', 'parameters', mapped('method.request.header.t'), two('T')],
      ['G2.2: an empty body is {}', 'parameters', mapped('method.request.body')],
      ['G2.2: a broken body is 400', 'parameters', mapped('method.request.body.a'), { request: { body: '{a' } }],
      ['G2.2: a placeholder without a mapping stays', 'uri', httpIntegration({ uri: 'https://b.example/{x}' })],
      ['G2.2: an undefined stage variable', 'uri', httpIntegration({ uri: 'https://b.example/${stageVariables.x}' })],
      ['G2.2: a mapping of a header that is not there', 'parameters', mapped('method.request.header.None')],
      ['G2.2: a mapping of a body path that is not there', 'parameters', mapped('method.request.body.none')],
      [
        'G2.2: a body that begins like a list',
        'parameters',
        mapped('method.request.body'),
        { request: { body: '[1' } },
      ],
      ['G2.2: ${…} that is no stage variable', 'uri', httpIntegration({ uri: 'https://b.example/${path}' })],
      [
        'G2.2: a backend body that is no JSON',
        'response-parameters',
        responding({ parameters: { 'method.response.header.X': 'integration.response.body.a' } }),
        { backend: { ...backend, body: '{a' } },
      ],
      ['G3.3, G9: a loop of more than 1,000 items', 'template', templated('#foreach($i in [0..1000])x#end')],
      [
        'G3.5: matches of a path are a list',
        'parameters',
        mapped('method.request.body.a[*]'),
        { request: { body: '{"a": [1, 2]}' } },
      ],
      [
        'G3.5, G9: matches of $input.path are a list',
        'template',
        templated("$input.path('$..a')"),
        { request: { body: '{"a": 1}' } },
      ],
      [
        'G3.5, G9: matches of $input.json are a list',
        'template',
        templated("$input.json('$.a[?(@.b > 1)]')"),
        { request: { body: '{"a": []}' } },
      ],
      ['G3.5: a broken body that nobody reads', 'template', templated('x'), { request: { body: '{"a": ' } }],
      [
        'G3.8: a status that is none is ignored',
        'overrides',
        responding({ templates: { 'application/json': '#set($context.responseOverride.status = 99)' } }),
        { backend },
      ],
      [
        'G3.8, G9: the second override of a parameter',
        'overrides',
        templated('#set($context.requestOverride.header.X = 1)#set($context.requestOverride.header.X = 2)'),
      ],
      [
        'G4.1: no response template for what is accepted',
        'response-template',
        responding({ templates: { 'application/json': '{}' } }),
        { backend, request: { headers: [['Accept', 'text/html']] } },
      ],
      [
        'G4.1, G10: several Accept headers',
        'response-template',
        responding({}),
        {
          backend,
          request: {
            headers: [
              ['Accept', 'a/b'],
              ['Accept', 'c/d'],
            ],
          },
        },
      ],
      ['G2.3: a mapped Connection', 'headers', header('Connection')],
      ['G2.3: a mapped Via is dropped', 'headers', header('Via')],
      ['G2.3: a mapped X-Amzn-Trace-Id is refused', 'headers', header('X-Amzn-Trace-Id')],
      ['G3.5: $input.json of nothing', 'template', templated("$input.json('$.x')"), { request: { body: '{}' } }],
      ['G3.6: base64Decode of what is none', 'template', templated("$util.base64Decode('%')")],
      ['G3.6: a slash in escapeJavaScript', 'template', templated("$util.escapeJavaScript('a/b')")],
      ['G4.1: $default', 'template-selection', httpIntegration({ templates: { $default: '{}' } })],
      ['G4.4: a blank value counts as missing', 'validation', httpIntegration(), blank()],
      ['G5.1: no redirect is followed', 'backend', httpIntegration(), { backend: { ...backend, status: 302 } }],
      ['G5.1: GET carries no body', 'headers', httpIntegration({ httpMethod: 'GET' }), { request: { body: 'x' } }],
      ['G5.1, G10: an integration without a verb', 'headers', httpIntegration({ httpMethod: '' as 'GET' })],
      [
        'G5.2, G10: a function that may not be called',
        'backend',
        awsIntegration({ uri: lambda }),
        { backend: { status: 403, headers: [], body: '{"Message":"AccessDeniedException"}' } },
      ],
      [
        'G5.4, G10: the body of an action by the Query protocol',
        'headers',
        awsIntegration({ uri: 'arn:aws:apigateway:us-east-1:ssm:action/GetParameter' }),
        { request: { body: 'x' } },
      ],
      [
        'G5.5: a statusCode that is no status',
        'backend',
        mockIntegration({ templates: { 'application/json': '{"statusCode": 7}' } }),
      ],
      ['G2.3, G10: a mapped Referer of a service', 'headers', referred()],
      [
        'G1.6: a Firehose proxy',
        'uri',
        lambdaProxyIntegration({ uri: 'arn:aws:apigateway:us-east-1:firehose:action/PutRecord' }),
      ],
      ['G8: header values of more than 10,240 bytes', 'route', httpIntegration(), large()],
      ['G5.4: the host of a service', 'uri', awsIntegration()],
      ['G5.4: X-Amz-Target by itself', 'headers', awsIntegration()],
      [
        'G5.3: a status that is none',
        'backend',
        lambdaProxyIntegration(),
        { backend: { ...backend, body: '{"statusCode":999}' } },
      ],
      [
        'G5.3: a body that is a number',
        'backend',
        lambdaProxyIntegration(),
        { backend: { ...backend, body: '{"body":5}' } },
      ],
      [
        'G5.3: a header that is a number',
        'backend',
        lambdaProxyIntegration(),
        { backend: { ...backend, body: '{"headers":{"X-N":5}}' } },
      ],
      ['G2.2: a parameter without a value', 'parameters', mapped('method.request.header.T'), empty('T')],
      ['G6: several patterns match', 'selection', overlapping(), { backend }],
      [
        'G6: a response that is not declared',
        'selection',
        httpIntegration(),
        { backend, method: { methodResponses: [] } },
      ],
      ['G9: NEVER without a body', 'template-selection', httpIntegration({ passthroughBehavior: 'NEVER' })],
      ['G9: templates and repeated headers', 'template', templated('{}'), two('T')],
      [
        'G10: an override of an illegal header',
        'headers',
        templated('#set($context.requestOverride.header.Content-Length = "1")'),
      ],
    ]),
  )('$what', ({ stage, integration, circumstances }) => {
    expect(isMarked(simulateWith(integration, circumstances), stage)).toBe(true)
  })
})

describe('G5.2, G7: Lambda that denies the call ends with 500, and the log says why', () => {
  it.each<[string, Integration]>([
    ['a custom integration', awsIntegration({ uri: lambda })],
    ['a proxy', lambdaProxyIntegration()],
  ])('%s', (_, integration) => {
    for (const denied of [
      { status: 403, headers: [], body: '{"Message":"… AccessDeniedException"}' },
      { status: 403, headers: [['x-amzn-ErrorType', 'AccessDeniedException']] as const, body: '' },
    ]) {
      const outcome = simulateWith(integration, { backend: denied })
      expect(outcome).toMatchObject({ type: 'API_CONFIGURATION_ERROR', methodResponse: { status: 500 } })
      expect(outcome.log.at(-2)).toBe(
        'Execution failed due to configuration error: Invalid permissions on Lambda function',
      )
    }
  })
})

describe('what is recorded is not marked', () => {
  it.each(
    each([
      ['G2.2: a query parameter that is not there', 'parameters', mapped('method.request.querystring.none')],
      ['G2.2: a stage variable in a URI', 'uri', httpIntegration({ uri: 'https://${stageVariables.h}' }), staged()],
      [
        'G3.5: a place in the body',
        'template',
        templated("$input.path('$.a[0].b')"),
        { request: { body: '{"a":[]}' } },
      ],
      ['G3.5: a broken body that is read', 'template', templated("$input.path('$')"), { request: { body: '{a' } }],
      ['a value of its own', 'parameters', mapped('method.request.header.T'), one('T')],
      ['a mapped header', 'headers', header('X-Mine')],
      ['a mapped Proxy-Authenticate', 'headers', header('Proxy-Authenticate')],
      ["Lambda's host", 'uri', lambdaProxyIntegration()],
      ['a template by content type', 'template-selection', templated('{}')],
      ['a 415', 'template-selection', httpIntegration({ passthroughBehavior: 'NEVER' }), { request: { body: 'x' } }],
      ['one pattern', 'selection', httpIntegration(), { backend }],
      [
        'a header that is a boolean',
        'backend',
        lambdaProxyIntegration(),
        { backend: { ...backend, body: '{"headers":{"X-B":true}}' } },
      ],
      [
        'a body that is an object',
        'backend',
        lambdaProxyIntegration(),
        { backend: { ...backend, body: '{"body":{}}' } },
      ],
      ['a MOCK', 'backend', mockIntegration()],
    ]),
  )('$what', ({ stage, integration, circumstances }) => {
    expect(isMarked(simulateWith(integration, circumstances), stage)).toBe(false)
  })
})

function staged(): Circumstances {
  return { stageVariables: { h: 'b.example' } }
}

function responding(parts: Parameters<typeof integrationResponse>[1]): Integration {
  return httpIntegration({ responses: [integrationResponse('200', parts)] })
}

function referred(): Integration {
  return awsIntegration({ parameters: { 'integration.request.header.Referer': "'x'" } })
}

function large(): Circumstances {
  return { request: { headers: [['X-Large', 'x'.repeat(10_241)]] } }
}

function one(name: string): Circumstances {
  return {
    request: {
      body: '{}',
      headers: [
        ['Content-Type', 'application/json'],
        [name, 'a'],
      ],
    },
  }
}

function two(name: string): Circumstances {
  return {
    request: {
      headers: [
        ['Content-Type', 'application/json'],
        [name, 'a'],
        [name, 'b'],
      ],
    },
  }
}

function empty(name: string): Circumstances {
  return { request: { headers: [[name, '']] } }
}

function blank(): Circumstances {
  const requestParameters = new Map([['method.request.header.T', true]])
  const method = { requestParameters, requestValidator: { body: false, parameters: true } }
  return { method, request: { headers: [['T', ' ']] } }
}

function overlapping(): Integration {
  return httpIntegration({
    responses: [integrationResponse('200', { pattern: '2.*' }), integrationResponse('201', { pattern: '.*' })],
  })
}
