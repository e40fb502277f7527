import { describe, expect, it } from 'vitest'
import { makeLargeOpenApi } from '../../../../scripts/make-large-openapi.mjs'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Project, ProjectMethod } from '../../project/index.ts'
import { sliceRange } from '../../text/index.ts'
import type { ImportOutcome } from '../format.ts'
import { importOpenApi } from './import.ts'

type Members = Readonly<Record<string, Json>>
type Imported = Extract<ImportOutcome, { kind: 'imported' }>

function outcomeOf(text: string): Imported {
  const outcome = importOpenApi(text)
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome
}

function documentText(members: Members): string {
  return JSON.stringify({ openapi: '3.0.1', info: { title: 'T', version: '1.0' }, paths: {}, ...members }, null, 1)
}

function importOf(members: Members): Imported {
  return outcomeOf(documentText(members))
}

function projectOf(members: Members): Project {
  return importOf(members).project
}

/** The only method of a document with one operation. */
function methodOf(
  operation: Json,
  members: Members = {},
  path = '/a',
  verb = 'post',
  item: Members = {},
): ProjectMethod {
  const [method] = projectOf({ ...members, paths: { [path]: { ...item, [verb]: operation } } }).methods
  if (method === undefined) throw new Error('no method')
  return method
}

const mock = { type: 'mock' }

function integrated(integration: Json): JsonObject {
  return { 'x-amazon-apigateway-integration': integration }
}

describe('importing methods', () => {
  it('makes a method of every operation, in the order of the document, and ANY of the extension', () => {
    const paths = { '/a': { post: {}, get: {}, 'x-amazon-apigateway-any-method': {} }, '/{proxy+}': { head: {} } }
    expect(projectOf({ paths }).methods.map(({ id, verb, path }) => `${id} ${verb} ${path}`)).toEqual([
      'm1 POST /a',
      'm2 GET /a',
      'm3 ANY /a',
      'm4 HEAD /{proxy+}',
    ])
  })

  it('merges parameters of path and operation, follows references, and puts path variables first, declared or not', () => {
    const item = {
      parameters: [
        { $ref: '#/components/parameters/Expand' },
        { name: 'X-A', in: 'header', schema: { type: 'string' } },
      ],
    }
    const operation = {
      parameters: [
        { name: 'X-A', in: 'header', required: true, description: 'of the operation', schema: { type: 'integer' } },
        { name: 'id', in: 'path', required: true, example: 7, schema: { type: 'integer' } },
      ],
    }
    const components = {
      parameters: { Expand: { name: 'expand', in: 'query', schema: { type: 'array', items: { type: 'string' } } } },
    }
    expect(methodOf(operation, { components }, '/{shop}/{id}', 'get', item).request.parameters).toEqual([
      { id: 'm1-p1', in: 'path', name: 'shop', required: true, type: 'string' },
      { id: 'm1-p2', in: 'path', name: 'id', required: true, type: 'integer', sample: '7' },
      { id: 'm1-p3', in: 'querystring', name: 'expand', required: false, type: 'array' },
      { id: 'm1-p4', in: 'header', name: 'X-A', required: true, type: 'integer', description: 'of the operation' },
    ])
  })

  it('names the greedy variable as API Gateway does', () => {
    expect(methodOf({}, {}, '/files/{proxy+}').request.parameters).toMatchObject([{ name: 'proxy', in: 'path' }])
  })

  it('takes bodies by content type: models by reference, other schemas as they are', () => {
    const requestBody = {
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/Order' } },
        'text/plain': { schema: { type: 'string' } },
      },
    }
    const { bodies } = methodOf({ requestBody }, { components: { schemas: { Order: { type: 'object' } } } }).request
    expect(bodies).toEqual([
      { id: 'm1-b1', contentType: 'application/json', shape: { kind: 'model', name: 'Order' } },
      { id: 'm1-b2', contentType: 'text/plain', shape: { kind: 'schema', schema: { type: 'string' } } },
    ])
  })

  it('follows a referenced request body', () => {
    const components = { requestBodies: { B: { content: { 'text/plain': {} } } } }
    const { bodies } = methodOf({ requestBody: { $ref: '#/components/requestBodies/B' } }, { components }).request
    expect(bodies.map((body) => body.contentType)).toEqual(['text/plain'])
  })

  it('reads method responses: status, headers and models', () => {
    const responses = {
      '200': {
        description: 'ok',
        headers: { 'X-A': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Empty' } } },
      },
      default: { description: 'else' },
    }
    const method = methodOf({ ...integrated(mock), responses }, { components: { schemas: { Empty: {} } } })
    expect(method.methodResponses).toEqual([
      {
        id: 'm1-s1',
        statusCode: '200',
        headers: ['X-A'],
        models: [{ contentType: 'application/json', model: 'Empty' }],
      },
    ])
    expect(method.openapi).toMatchObject({ responses: { default: { description: 'else' } } })
  })

  const validators = {
    'x-amazon-apigateway-request-validators': {
      all: { validateRequestBody: true, validateRequestParameters: true },
      some: { validateRequestParameters: true },
    },
  }
  it.each<[string, Members, Members, { body: boolean; parameters: boolean }]>([
    [
      'its own',
      { 'x-amazon-apigateway-request-validator': 'some' },
      { 'x-amazon-apigateway-request-validator': 'all' },
      { body: false, parameters: true },
    ],
    ["the document's", {}, { 'x-amazon-apigateway-request-validator': 'all' }, { body: true, parameters: true }],
    ['none', {}, {}, { body: false, parameters: false }],
  ])('validates by %s validator', (_, operation, root, validator) => {
    expect(methodOf(operation, { ...validators, ...root }).request.validator).toEqual(validator)
  })

  const securitySchemes = {
    key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    sig: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
    custom: {
      type: 'apiKey',
      name: 'Auth',
      in: 'header',
      'x-amazon-apigateway-authtype': 'custom',
      'x-amazon-apigateway-authorizer': { type: 'token' },
    },
    pool: {
      type: 'apiKey',
      name: 'Auth',
      in: 'header',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools' },
    },
    oauth: { type: 'oauth2', flows: {} },
  }
  it.each<[Json, Json, boolean]>([
    [[{ key: [] }], { type: 'NONE' }, true],
    [[{ sig: [] }], { type: 'AWS_IAM' }, false],
    [[{ custom: [], key: [] }], { type: 'CUSTOM', authorizer: 'custom' }, true],
    [[{ pool: ['a/read'] }], { type: 'COGNITO_USER_POOLS', authorizer: 'pool', scopes: ['a/read'] }, false],
    [[{ oauth: [] }], { type: 'NONE' }, false],
    [[], { type: 'NONE' }, false],
  ])('reads security %j', (security, authorization, apiKeyRequired) => {
    expect(methodOf({ security }, { components: { securitySchemes } }).request).toMatchObject({
      authorization,
      apiKeyRequired,
    })
  })

  it('reads x-amazon-apigateway-auth', () => {
    expect(methodOf({ 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } }).request.authorization).toEqual({
      type: 'AWS_IAM',
    })
  })
})

describe('importing integrations', () => {
  it.each<[Json, Json]>([
    [
      {
        type: 'HTTP',
        httpMethod: 'get',
        uri: 'http://x/{id}',
        passthroughBehavior: 'Never',
        timeoutInMillis: '5000',
        connectionType: 'vpc_link',
        connectionId: { Ref: 'Link' },
        tlsConfig: { insecureSkipVerification: true },
      },
      {
        type: 'HTTP',
        httpMethod: 'GET',
        uri: 'http://x/{id}',
        passthroughBehavior: 'NEVER',
        timeoutInMillis: 5000,
        connectionType: 'VPC_LINK',
        connectionId: { opaque: { Ref: 'Link' }, shown: '${Link}' },
        tlsConfig: { insecureSkipVerification: true },
      },
    ],
    [
      { type: 'http_proxy', httpMethod: 'ANY', uri: 'http://x' },
      { type: 'HTTP_PROXY', httpMethod: 'ANY', uri: 'http://x' },
    ],
    [
      {
        type: 'aws',
        uri: 'arn:aws:apigateway:eu-west-1:sqs:path/1/q',
        credentials: 'arn:aws:iam::1:role/r',
        contentHandling: 'CONVERT_TO_TEXT',
        cacheKeyParameters: ['method.request.path.id'],
        cacheNamespace: 'n',
      },
      {
        type: 'AWS',
        httpMethod: 'POST',
        uri: 'arn:aws:apigateway:eu-west-1:sqs:path/1/q',
        credentials: 'arn:aws:iam::1:role/r',
        contentHandling: 'CONVERT_TO_TEXT',
        cacheKeyParameters: ['method.request.path.id'],
        cacheNamespace: 'n',
      },
    ],
    [
      { type: 'AWS_PROXY', httpMethod: 'POST', uri: { 'Fn::Sub': 'arn:${F}' } },
      { type: 'AWS_PROXY', httpMethod: 'POST', uri: { opaque: { 'Fn::Sub': 'arn:${F}' }, shown: 'arn:${F}' } },
    ],
    [
      { type: 'mock', passthroughBehavior: 'when_no_templates' },
      { type: 'MOCK', passthroughBehavior: 'WHEN_NO_TEMPLATES' },
    ],
  ])('reads %j', (written, settings) => {
    expect(methodOf(integrated(written)).integration).toEqual(settings)
  })

  it.each<[string, Json]>([
    ['method.request.path.id', { kind: 'ref', source: { kind: 'parameter', in: 'path', name: 'id' } }],
    [
      'method.request.multivaluequerystring.tag',
      { kind: 'ref', source: { kind: 'parameter', in: 'querystring', name: 'tag', many: 'all' } },
    ],
    ['method.request.header.X-Tenant', { kind: 'ref', source: { kind: 'parameter', in: 'header', name: 'X-Tenant' } }],
    ['method.request.body', { kind: 'ref', source: { kind: 'rawBody' } }],
    ['method.request.body.pets[0].name', { kind: 'ref', source: { kind: 'body', path: '$.pets[0].name' } }],
    ['context.identity.sourceIp', { kind: 'ref', source: { kind: 'context', name: 'identity.sourceIp' } }],
    ['stageVariables.host', { kind: 'ref', source: { kind: 'stageVariable', name: 'host' } }],
    ["'it\"s'", { kind: 'literal', json: '"it\\"s"' }],
  ])('draws the mapping of %s', (written, value) => {
    const requestParameters = { 'integration.request.header.X-To': written }
    const { mapping } = methodOf(integrated({ type: 'http', httpMethod: 'GET', uri: 'http://x', requestParameters }))
    expect(mapping.parameters).toEqual([
      { id: 'm1-k1', to: { in: 'header', name: 'X-To' }, value, policy: { absent: 'omit' }, means: 'parameter' },
    ])
  })

  it.each<[string, Json]>([
    ['integration.request.header.X', { 'Fn::Sub': "'${A}'" }],
    ['integration.request.header.X', 'method.request.nowhere.x'],
    ['overwrite:path', '$request.path'],
    ['integration.request.header.X', 7],
  ])('keeps the mapping %s: %j, which cannot be drawn', (target, written) => {
    const integration = { type: 'http', httpMethod: 'GET', uri: 'http://x', requestParameters: { [target]: written } }
    const outcome = importOf({ paths: { '/a': { get: integrated(integration) } } })
    expect(outcome.project.methods[0]?.mapping.parameters).toEqual([])
    expect(outcome.project.methods[0]?.openapi).toEqual({
      'x-amazon-apigateway-integration': { requestParameters: { [target]: written } },
    })
    expect(outcome.losses.map((loss) => loss.code)).toEqual(['openapi/mapping-expression'])
  })

  it('takes templates as they are, opaque ones too', () => {
    const requestTemplates = { 'application/json': "$input.json('$')\n", 'text/plain': { 'Fn::Sub': '${A}' } }
    expect(methodOf(integrated({ type: 'aws', uri: 'arn:x', requestTemplates })).mapping.payloads).toEqual([
      { id: 'm1-t1', key: 'application/json', body: { kind: 'template', vtl: "$input.json('$')\n" } },
      {
        id: 'm1-t2',
        key: 'text/plain',
        body: { kind: 'template', vtl: { opaque: { 'Fn::Sub': '${A}' }, shown: '${A}' } },
      },
    ])
  })

  it('reads integration responses by pattern', () => {
    const responses = {
      default: { statusCode: 200, responseParameters: { 'method.response.header.X': 'integration.response.header.Y' } },
      '4\\d{2}': {
        statusCode: '400',
        contentHandling: 'convert_to_text',
        responseTemplates: { 'application/json': '{}' },
      },
    }
    expect(methodOf(integrated({ ...mock, responses })).integrationResponses).toEqual([
      {
        id: 'm1-r1',
        statusCode: '200',
        mapping: {
          parameters: [
            {
              id: 'm1-r1-k1',
              to: { in: 'header', name: 'X' },
              value: { kind: 'ref', source: { kind: 'parameter', in: 'header', name: 'Y' } },
              policy: { absent: 'omit' },
              means: 'parameter',
            },
          ],
          payloads: [],
        },
      },
      {
        id: 'm1-r2',
        statusCode: '400',
        selectionPattern: '4\\d{2}',
        contentHandling: 'CONVERT_TO_TEXT',
        mapping: {
          parameters: [],
          payloads: [{ id: 'm1-r2-t1', key: 'application/json', body: { kind: 'template', vtl: '{}' } }],
        },
      },
    ])
  })
})

describe('importing without the extension', () => {
  it.each<[string, Members, Members, string]>([
    [
      'the server of the document',
      { servers: [{ url: 'https://api.example.com/v1/' }] },
      {},
      'https://api.example.com/v1/pets/{id}',
    ],
    [
      "its variables' defaults",
      { servers: [{ url: 'https://{host}', variables: { host: { default: 'h.example.com' } } }] },
      {},
      'https://h.example.com/pets/{id}',
    ],
    [
      "the operation's own server",
      { servers: [{ url: 'https://a' }] },
      { servers: [{ url: 'https://b' }] },
      'https://b/pets/{id}',
    ],
  ])('sends the request on to %s', (_, root, operation, uri) => {
    const method = methodOf(operation, root, '/pets/{id}', 'delete')
    expect(method.integration).toEqual({ type: 'HTTP', httpMethod: 'DELETE', uri })
    expect(method.mapping.parameters).toMatchObject([
      { to: { in: 'path', name: 'id' }, value: { kind: 'ref', source: { kind: 'parameter', in: 'path', name: 'id' } } },
    ])
  })

  it('uses host and basePath of Swagger 2.0', () => {
    const text = JSON.stringify({
      swagger: '2.0',
      host: 'h.example.com',
      basePath: '/v2',
      paths: { '/{proxy+}': { get: {} } },
    })
    expect(outcomeOf(text).project.methods[0]?.integration).toMatchObject({ uri: 'https://h.example.com/v2/{proxy}' })
  })

  it.each<[Json]>([[[]], [[{ url: '/v1' }]], [[{ url: 'https://{host}' }]]])(
    'answers from a mock where the servers are %j',
    (servers) => {
      const outcome = importOf({ servers, paths: { '/a': { get: { responses: { '201': { description: 'x' } } } } } })
      expect(outcome.project.methods[0]?.integration).toEqual({ type: 'MOCK' })
      expect(outcome.project.methods[0]?.mapping.payloads[0]?.body).toEqual({
        kind: 'template',
        vtl: '{"statusCode": 201}',
      })
      expect(outcome.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
        'warning openapi/assumed-mock',
      ])
    },
  )
})

describe('the sample of an imported method', () => {
  it('shows the examples of the document', () => {
    const operation = {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'integer', example: 42 } },
        { name: 'expand', in: 'query', example: 'items', schema: { type: 'string' } },
        { name: 'page', in: 'query', schema: { type: 'integer' } },
        {
          name: 'X-Tenant',
          in: 'header',
          required: true,
          examples: { one: { value: 'acme' } },
          schema: { type: 'string' },
        },
      ],
      requestBody: { content: { 'application/json': { example: { qty: 2 }, schema: { type: 'object' } } } },
    }
    expect(methodOf(operation, {}, '/{id}').testCases).toEqual([
      {
        id: 'm1-c1',
        name: 'Sample',
        request: {
          path: [{ name: 'id', value: '42' }],
          query: [{ name: 'expand', value: 'items' }],
          headers: [
            { name: 'X-Tenant', value: 'acme' },
            { name: 'Content-Type', value: 'application/json' },
          ],
          body: '{\n  "qty": 2\n}',
        },
      },
    ])
  })

  it('makes up the rest from the schemas', () => {
    const operation = {
      parameters: [
        { name: 'kind', in: 'query', required: true, schema: { type: 'string', enum: ['a', 'b'] } },
        { name: 'day', in: 'query', required: true, schema: { type: 'string', format: 'date' } },
      ],
      requestBody: {
        content: {
          'application/x-www-form-urlencoded': {
            schema: { properties: { a: { type: 'string' }, n: { type: 'integer' } } },
          },
        },
      },
    }
    expect(methodOf(operation).testCases[0]?.request).toEqual({
      path: [],
      query: [
        { name: 'kind', value: 'a' },
        { name: 'day', value: '2024-01-15' },
      ],
      headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
      body: 'a=a&n=1',
    })
  })
})

describe('importing the API', () => {
  it('reads name, models, binary media types and gateway responses', () => {
    const { api } = projectOf({
      info: { title: 'Orders', description: 'd', version: '7', contact: { name: 'c' } },
      components: { schemas: { Order: { type: 'object' } } },
      'x-amazon-apigateway-binary-media-types': ['image/png'],
      'x-amazon-apigateway-gateway-responses': {
        THROTTLED: {
          statusCode: 429,
          responseParameters: { 'gatewayresponse.header.X': "'a'" },
          responseTemplates: { 'application/json': '{}' },
        },
      },
      'x-amazon-apigateway-policy': { Statement: [] },
    })
    expect(api).toMatchObject({
      name: 'Orders',
      description: 'd',
      models: [{ id: 'model-1', name: 'Order', contentType: 'application/json', schema: { type: 'object' } }],
      binaryMediaTypes: ['image/png'],
      gatewayResponses: [
        {
          type: 'THROTTLED',
          statusCode: '429',
          parameters: [{ name: 'gatewayresponse.header.X', value: "'a'" }],
          templates: [{ key: 'application/json', vtl: '{}' }],
        },
      ],
      openapi: { info: { version: '7', contact: { name: 'c' } }, 'x-amazon-apigateway-policy': { Statement: [] } },
    })
  })

  it('reads a title that a deployment resolves', () => {
    const info = { title: { 'Fn::Sub': 'Api-${AWS::StackName}' }, version: '1.0' }
    expect(projectOf({ info }).api).toMatchObject({
      name: 'Api-${AWS::StackName}',
      openapi: { info: { title: info.title } },
    })
  })

  it.each([['{"openapi": "3.0.1", "info": {"version": 1.0}}'], ['openapi: 3.0.1\ninfo:\n  version: 1.10\n']])(
    'takes a version that is a number as it is written: %s',
    (text) => {
      const { openapi } = outcomeOf(text).project.api
      expect(openapi === undefined ? '1.0' : openapi).toEqual(
        text.startsWith('{') ? '1.0' : { info: { version: '1.10' } },
      )
    },
  )
})

/** A document with one fault or limit each, the code that says so, and the text it points at. */
const faults: readonly (readonly [string, Members, string])[] = [
  [
    'openapi/unresolved-reference',
    { paths: { '/a': { get: { parameters: [{ $ref: '#/nowhere' }] } } } },
    '{\n      "$ref": "#/nowhere"',
  ],
  [
    'openapi/unresolved-reference',
    { paths: { '/a': { get: { requestBody: { $ref: '#/nowhere' } } } } },
    '{\n     "$ref": "#/nowhere"',
  ],
  ['openapi/unresolved-reference', { paths: { '/a': { $ref: 'other.yaml' } } }, '{\n   "$ref": "other.yaml"'],
  ['openapi/not-a-path', { paths: { a: {} } }, '{}'],
  [
    'openapi/stray-path-parameter',
    { paths: { '/a': { get: { parameters: [{ name: 'id', in: 'path' }] } } } },
    '{\n    "parameters"',
  ],
  [
    'openapi/unknown-validator',
    { paths: { '/a': { get: { 'x-amazon-apigateway-request-validator': 'x' } } } },
    '{\n    "x-amazon',
  ],
  [
    'openapi/response-without-status',
    { paths: { '/a': { get: integrated({ ...mock, responses: { default: {} } }) } } },
    '{\n    "x-amazon',
  ],
  ['openapi/version-3-1', { openapi: '3.1.0' }, '"3.1.0"'],
  ['openapi/assumed-integration', { servers: [{ url: 'https://a' }], paths: { '/a': { get: {} } } }, '{\n  "/a"'],
]
const losses: readonly (readonly [string, Members, string])[] = [
  [
    'openapi/parameter-place',
    { paths: { '/a': { get: { parameters: [{ name: 's', in: 'cookie' }] } } } },
    '{\n    "parameters"',
  ],
  ['openapi/verb', { paths: { '/a': { trace: {} } } }, '{}'],
  ['openapi/security-scheme', { paths: { '/a': { get: { security: [{ oauth: [] }] } } } }, '{\n    "security"'],
  ['openapi/root-security', { security: [{ key: [] }] }, '[\n  {\n   "key"'],
  ['openapi/integration-member', { paths: { '/a': { get: integrated({ ...mock, uri: 'http://x' }) } } }, '"http://x"'],
  ['openapi/integration-type', { paths: { '/a': { get: integrated({ type: 'https_proxy' }) } } }, '{\n     "type"'],
]

describe('what an import says', () => {
  it.each(faults)('%s', (code, members, place) => {
    const text = documentText(members)
    const found = outcomeOf(text).diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(found?.at.kind === 'source' ? sliceRange(text, found.at.range) : undefined).toMatch(
      new RegExp(`^${escaped(place)}`),
    )
  })

  it.each(losses)('loses %s', (code, members, place) => {
    const text = documentText(members)
    const found = outcomeOf(text).losses.find((loss) => loss.code === code)
    expect(found?.at.kind === 'source' ? sliceRange(text, found.at.range) : undefined).toMatch(
      new RegExp(`^${escaped(place)}`),
    )
  })

  it('refuses what is no OpenAPI document', () => {
    expect(importOpenApi('{"a": 1}')).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'openapi/not-openapi' }] })
    expect(importOpenApi('{"openapi": ')).toMatchObject({ kind: 'refused' })
  })

  it.each<[Members]>([
    [{ paths: [] }],
    [
      {
        paths: {
          '/a': {
            get: {
              parameters: {},
              requestBody: [],
              responses: 'x',
              security: {},
              'x-amazon-apigateway-integration': [],
            },
          },
        },
      },
    ],
    [
      {
        paths: {
          '/a': {
            get: integrated({ type: 1, uri: [], requestParameters: [], requestTemplates: 'x', responses: { a: 1 } }),
          },
        },
      },
    ],
    [{ components: { schemas: [], securitySchemes: 'x' }, servers: {}, info: 7, 'x-patchbay': 'x' }],
    [{ paths: { '/a': { get: { 'x-patchbay': { mapping: 7, request: [], id: null, path: '/b', nonsense: {} } } } } }],
  ])('survives %j', (members) => {
    expect(importOf(members).kind).toBe('imported')
  })
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

describe('a large description', () => {
  it('imports as a whole', () => {
    const text = makeLargeOpenApi()
    const started = performance.now()
    const { project } = outcomeOf(text)
    const elapsed = performance.now() - started
    // A time is worth knowing and depends on the machine: it is printed, not asserted.
    process.stdout.write(`import of ${(text.length / 1e6).toFixed(1)} MB: ${elapsed.toFixed(0)} ms\n`)
    expect(project.methods).toHaveLength(900)
    expect(project.methods.every((method) => method.testCases.length === 1)).toBe(true)
    expect(project.api.models.length).toBeGreaterThan(100)
  })
})
