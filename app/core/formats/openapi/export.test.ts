import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Id, ParameterRule } from '../../mapping/index.ts'
import { createProject, exampleProject, type Project, type ProjectMethod } from '../../project/index.ts'
import { objectMember } from '../../schema/index.ts'
import { exportOpenApi, exportOpenApiYaml, writeDocument } from './export.ts'
import { importOpenApi } from './import.ts'

const id = (text: string): Id => text as Id

function methodWith(changes: Partial<ProjectMethod> = {}): ProjectMethod {
  return {
    id: id('one'),
    path: '/orders/{id}',
    verb: 'POST',
    request: {
      parameters: [{ id: id('p'), in: 'path', name: 'id', required: true, type: 'string' }],
      bodies: [],
      validator: { body: false, parameters: false },
      authorization: { type: 'NONE' },
      apiKeyRequired: false,
    },
    integration: { type: 'HTTP', httpMethod: 'PUT', uri: 'https://b.example.com/{id}' },
    mapping: { parameters: [], payloads: [] },
    integrationResponses: [],
    methodResponses: [],
    testCases: [],
    ...changes,
  }
}

function projectWith(methods: readonly ProjectMethod[], api: Partial<Project['api']> = {}): Project {
  const project = createProject('Orders')
  return { ...project, api: { ...project.api, ...api }, methods }
}

function operationOf(document: JsonObject, path = '/orders/{id}', verb = 'post'): JsonObject {
  return objectMember(objectMember(objectMember(document, 'paths'), path), verb)
}

function imported(text: string): Extract<ReturnType<typeof importOpenApi>, { kind: 'imported' }> {
  const outcome = importOpenApi(text)
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome
}

const ruleOf = (to: ParameterRule['to']): ParameterRule => ({
  id: id(`rule-${to.in}-${to.name}`),
  to,
  value: { kind: 'ref', source: { kind: 'parameter', in: 'path', name: 'id' } },
  policy: { absent: 'omit' },
})

describe('exportOpenApi', () => {
  it('writes the extension with the words that API Gateway writes', () => {
    const method = methodWith({
      mapping: {
        parameters: [ruleOf({ in: 'path', name: 'id' })],
        payloads: [{ id: id('t'), key: 'application/json', body: { kind: 'template', vtl: '{}' } }],
      },
      integration: {
        type: 'HTTP',
        httpMethod: 'PUT',
        uri: 'https://b.example.com/{id}',
        passthroughBehavior: 'NEVER',
        timeoutInMillis: 1000,
      },
      integrationResponses: [
        { id: id('r1'), statusCode: '200', mapping: { parameters: [], payloads: [] } },
        { id: id('r2'), statusCode: '500', selectionPattern: '5\\d{2}', mapping: { parameters: [], payloads: [] } },
      ],
    })
    const { document } = writeDocument(projectWith([method]))
    expect(document['openapi']).toBe('3.0.1')
    expect(operationOf(document)['x-amazon-apigateway-integration']).toEqual({
      type: 'http',
      httpMethod: 'PUT',
      uri: 'https://b.example.com/{id}',
      passthroughBehavior: 'never',
      timeoutInMillis: 1000,
      requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
      requestTemplates: { 'application/json': '{}' },
      responses: { default: { statusCode: '200' }, '5\\d{2}': { statusCode: '500' } },
    })
  })

  it('writes intrinsics as they were', () => {
    const uri = { opaque: { 'Fn::Sub': 'arn:${F.Arn}' }, shown: 'arn:${F.Arn}' }
    const method = methodWith({
      integration: { type: 'AWS_PROXY', httpMethod: 'POST', uri, credentials: { opaque: { Ref: 'Role' } } },
    })
    expect(operationOf(writeDocument(projectWith([method])).document)['x-amazon-apigateway-integration']).toEqual({
      type: 'aws_proxy',
      httpMethod: 'POST',
      uri: { 'Fn::Sub': 'arn:${F.Arn}' },
      credentials: { Ref: 'Role' },
    })
  })

  it('writes ANY as the extension that API Gateway has for it', () => {
    const { document } = writeDocument(projectWith([methodWith({ verb: 'ANY' })]))
    expect(Object.keys(objectMember(objectMember(document, 'paths'), '/orders/{id}'))).toEqual([
      'x-amazon-apigateway-any-method',
    ])
  })

  it('writes authorization as security, with the schemes it needs', () => {
    const { request } = methodWith()
    const { document } = writeDocument(
      projectWith([methodWith({ request: { ...request, authorization: { type: 'AWS_IAM' }, apiKeyRequired: true } })]),
    )
    expect(operationOf(document)['security']).toEqual([{ sigv4: [] }, { api_key: [] }])
    expect(objectMember(document, 'components')['securitySchemes']).toEqual({
      sigv4: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    })
  })

  it('writes a validator for the methods that have one', () => {
    const { request } = methodWith()
    const { document } = writeDocument(
      projectWith([methodWith({ request: { ...request, validator: { body: true, parameters: false } } })]),
    )
    expect(operationOf(document)['x-amazon-apigateway-request-validator']).toBe('body-only')
    expect(document['x-amazon-apigateway-request-validators']).toEqual({
      'body-only': { validateRequestBody: true, validateRequestParameters: false },
    })
  })

  it.each<[string, Json, Json]>([
    ['null among the types', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
    ['constants', { const: 1 }, { enum: [1] }],
    ['examples', { examples: ['a', 'b'] }, { example: 'a' }],
    ['exclusive limits that are numbers', { exclusiveMinimum: 1 }, { minimum: 1, exclusiveMinimum: true }],
    ["references in draft 04's form", { $ref: '#/definitions/Order' }, { $ref: '#/components/schemas/Order' }],
    [
      'references to model URLs',
      { $ref: 'https://apigateway.amazonaws.com/restapis/x/models/Order' },
      { $ref: '#/components/schemas/Order' },
    ],
    ['schemas that are booleans', { properties: { a: true, b: false } }, { properties: { a: {}, b: { not: {} } } }],
    [
      "the draft's own name",
      { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object' },
      { type: 'object' },
    ],
  ])('writes %s as OpenAPI 3.0 does', (_, schema, written) => {
    const models = [
      { id: id('a'), name: 'Order', contentType: 'application/json', schema: {} },
      { id: id('b'), name: 'Other', contentType: 'application/json', schema },
    ]
    const { document } = writeDocument(projectWith([], { models }))
    expect(objectMember(objectMember(document, 'components'), 'schemas')['Other']).toEqual(written)
  })

  it('ends with a newline, and gives the same bytes whatever order members were made in', () => {
    const project = exampleProject()
    const [text = ''] = exportOpenApi(project).files.map((file) => file.text)
    const reordered = JSON.parse(JSON.stringify(project), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    ) as Project
    expect(text.endsWith('}\n')).toBe(true)
    expect(exportOpenApi(reordered).files[0]?.text).toBe(text)
  })

  it('names its files', () => {
    expect(exportOpenApi(exampleProject()).files.map((file) => file.name)).toEqual(['openapi.json'])
    expect(exportOpenApiYaml(exampleProject()).files.map((file) => file.name)).toEqual(['openapi.yaml'])
  })

  it('quotes what YAML 1.1 would read as something else', () => {
    const [text = ''] = exportOpenApiYaml(projectWith([], { description: 'yes', name: '012' })).files.map(
      (file) => file.text,
    )
    expect(text).toContain('title: "012"\n  description: "yes"\n')
  })
})

/** A project with one limit each, and the code that says so. */
const limits: readonly (readonly [string, Project])[] = [
  [
    'openapi/schema-keyword',
    projectWith([], { models: [{ id: id('m'), name: 'M', contentType: 'application/json', schema: { if: {} } }] }),
  ],
  [
    'openapi/ignored-keyword',
    projectWith([], { models: [{ id: id('m'), name: 'M', contentType: 'application/json', schema: { minItems: 1 } }] }),
  ],
  ['openapi/version-3-1', projectWith([], { openapi: { webhooks: {} } })],
  [
    'openapi/model-name',
    projectWith([], { models: [{ id: id('m'), name: 'simple-user', contentType: 'application/json', schema: {} }] }),
  ],
  ['openapi/path-segment', projectWith([methodWith({ path: '/a/{id}.json' })])],
  [
    'openapi/authorizer',
    projectWith([
      methodWith({ request: { ...methodWith().request, authorization: { type: 'CUSTOM', authorizer: 'a' } } }),
    ]),
  ],
  ['openapi/same-method', projectWith([methodWith(), methodWith({ id: id('two') })])],
  [
    'openapi/same-status',
    projectWith([
      methodWith({
        methodResponses: [
          { id: id('a'), statusCode: '200', headers: [], models: [] },
          { id: id('b'), statusCode: '200', headers: [], models: [] },
        ],
      }),
    ]),
  ],
  [
    'openapi/same-pattern',
    projectWith([
      methodWith({
        integrationResponses: [
          { id: id('a'), statusCode: '200', mapping: { parameters: [], payloads: [] } },
          { id: id('b'), statusCode: '400', mapping: { parameters: [], payloads: [] } },
        ],
      }),
    ]),
  ],
]

describe('what an export says', () => {
  it.each(limits)('loses %s', (code, project) => {
    expect(exportOpenApi(project).losses.map((loss) => loss.code)).toEqual([code])
  })

  it('passes on what the compiler refuses, naming the method', () => {
    const rule: ParameterRule = {
      ...ruleOf({ in: 'header', name: 'X' }),
      value: { kind: 'call', fn: 'noSuchFunction', args: [] },
    }
    const { diagnostics } = exportOpenApi(projectWith([methodWith({ mapping: { parameters: [rule], payloads: [] } })]))
    expect(diagnostics).toMatchObject([{ at: { rule: rule.id, method: 'one' } }])
  })
})

describe('a drawing in an export', () => {
  const project = exampleProject()
  const [text = ''] = exportOpenApi(project).files.map((file) => file.text)

  it('comes back as it was drawn', () => {
    expect(imported(text)).toEqual({ kind: 'imported', project, diagnostics: [], losses: [] })
  })

  it('gives way to a template that was changed since', () => {
    const changed = text.replace('"requestTemplates": {\n            "application/json": "', '$&## changed\\n')
    expect(changed).not.toBe(text)
    const outcome = imported(changed)
    expect(outcome.diagnostics).toMatchObject([{ code: 'openapi/template-changed', severity: 'warning' }])
    const [method] = outcome.project.methods
    expect(method?.mapping.payloads[0]?.body).toMatchObject({
      kind: 'template',
      vtl: expect.stringMatching(/^## changed\n/) as string,
    })
    expect(method?.testCases).toEqual(project.methods[0]?.testCases)
    expect(method?.id).toBe(project.methods[0]?.id)
  })

  it('keeps its ids where a parameter was added by hand', () => {
    const parsed = JSON.parse(text) as { paths: Record<string, { get: { parameters: Json[] } }> }
    parsed.paths['/{var}']?.get.parameters.push({ name: 'new', in: 'query', schema: { type: 'string' } })
    const outcome = imported(JSON.stringify(parsed))
    expect(
      outcome.project.methods[0]?.request.parameters.map((parameter) => `${parameter.name} ${parameter.id}`),
    ).toEqual(['var field-var', 'query field-query', 'new m1-p3'])
    expect(outcome.project.methods[0]?.mapping).toEqual(project.methods[0]?.mapping)
  })

  it('is left out where it is not one', () => {
    const parsed = JSON.parse(text) as { paths: Record<string, { get: Record<string, Json> }> }
    const operation = parsed.paths['/{var}']?.get
    if (operation !== undefined) operation['x-patchbay'] = { mapping: { parameters: 'none' }, id: 7 }
    const outcome = imported(JSON.stringify(parsed))
    expect(outcome.project.methods[0]?.id).toBe('m1')
    expect(outcome.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['openapi/template-changed'])
  })

  it('keeps the order of methods that paths do not give', () => {
    const methods = [
      methodWith(),
      methodWith({ id: id('two'), path: '/b' }),
      methodWith({ id: id('three'), verb: 'GET' }),
    ]
    const [scattered = ''] = exportOpenApi(projectWith(methods)).files.map((file) => file.text)
    expect(imported(scattered).project.methods.map((method) => method.id)).toEqual(['one', 'two', 'three'])
  })
})
