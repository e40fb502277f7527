import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../json/index.ts'
import { objectMember } from '../schema/index.ts'
import { upgradeDocument } from './upgrade.ts'

function upgraded(members: Readonly<Record<string, Json>>): JsonObject {
  return upgradeDocument({ swagger: '2.0', info: { title: 'T', version: '1' }, paths: {}, ...members })
}

function operationOf(operation: Json, members: Readonly<Record<string, Json>> = {}): JsonObject {
  const root = upgraded({ paths: { '/a': { post: operation } }, ...members })
  return objectMember(objectMember(objectMember(root, 'paths'), '/a'), 'post')
}

/** Expectations after the OpenAPI 3.0.3 specification and the migration notes of swagger.io, "What's new in OpenAPI 3.0". */
describe('upgradeDocument', () => {
  it.each<[string, Readonly<Record<string, Json>>, Json | undefined]>([
    [
      'host, base path and schemes',
      { host: 'api.example.com', basePath: '/v1/', schemes: ['https', 'http'] },
      [{ url: 'https://api.example.com/v1' }, { url: 'http://api.example.com/v1' }],
    ],
    ['https where no scheme is named', { host: 'api.example.com' }, [{ url: 'https://api.example.com' }]],
    ['a base path alone', { basePath: '/v1' }, [{ url: '/v1' }]],
    ['nothing from the base path /', { basePath: '/' }, undefined],
  ])('makes servers of %s', (_, members, servers) => {
    expect(upgraded(members)['servers']).toEqual(servers)
  })

  it('moves definitions and their references', () => {
    const root = upgraded({
      definitions: { A: { type: 'object' }, B: { allOf: [{ $ref: '#/definitions/A' }] } },
      responses: { Gone: { description: 'gone', schema: { $ref: '#/definitions/A' } } },
    })
    expect(root['components']).toEqual({
      schemas: { A: { type: 'object' }, B: { allOf: [{ $ref: '#/components/schemas/A' }] } },
      responses: {
        Gone: { description: 'gone', content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } },
      },
    })
  })

  it('puts the type of a parameter into its schema', () => {
    const parameters = [
      { name: 'q', in: 'query', required: true, description: 'd', type: 'integer', minimum: 1 },
      { name: 'tags', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
      { name: 'ids', in: 'query', type: 'array', items: { type: 'string' } },
    ]
    expect(operationOf({ parameters })['parameters']).toEqual([
      { name: 'q', in: 'query', required: true, description: 'd', schema: { type: 'integer', minimum: 1 } },
      { name: 'tags', in: 'query', schema: { type: 'array', items: { type: 'string' } }, explode: true },
      { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' } }, explode: false },
    ])
  })

  it('makes a request body of the body parameter, for each content type consumed', () => {
    const parameters = [{ in: 'body', name: 'body', required: true, schema: { $ref: '#/definitions/A' } }]
    const media = { schema: { $ref: '#/components/schemas/A' } }
    expect(operationOf({ consumes: ['application/json', 'application/xml'], parameters })['requestBody']).toEqual({
      required: true,
      content: { 'application/json': media, 'application/xml': media },
    })
  })

  it('makes a form of form parameters', () => {
    const parameters = [
      { in: 'formData', name: 'a', type: 'string', required: true },
      { in: 'formData', name: 'f', type: 'file', description: 'the file' },
    ]
    expect(operationOf({ parameters })['requestBody']).toEqual({
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: { a: { type: 'string' }, f: { type: 'string', format: 'binary', description: 'the file' } },
            required: ['a'],
          },
        },
      },
    })
  })

  it("resolves shared parameters, those of the path among them, the operation's own first", () => {
    const root = upgraded({
      parameters: { Limit: { name: 'limit', in: 'query', type: 'integer' } },
      paths: {
        '/a': {
          parameters: [{ $ref: '#/parameters/Limit' }, { name: 'x', in: 'header', type: 'string' }],
          get: { parameters: [{ name: 'x', in: 'header', type: 'integer' }], responses: {} },
        },
      },
    })
    expect(root['paths']).toEqual({
      '/a': {
        get: {
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer' } },
            { name: 'x', in: 'header', schema: { type: 'integer' } },
          ],
          responses: {},
        },
      },
    })
  })

  it('gives responses content of the types produced, and headers a schema', () => {
    const responses = {
      '200': {
        description: 'ok',
        schema: { type: 'string' },
        headers: { 'X-A': { type: 'string', description: 'd' } },
        examples: { 'text/plain': 'hi' },
      },
      '204': { description: 'none' },
    }
    expect(operationOf({ produces: ['text/plain'], responses })['responses']).toEqual({
      '200': {
        description: 'ok',
        headers: { 'X-A': { description: 'd', schema: { type: 'string' } } },
        content: { 'text/plain': { schema: { type: 'string' }, example: 'hi' } },
      },
      '204': { description: 'none' },
    })
  })

  it('keeps the integration as it is, whatever it holds', () => {
    const integration = {
      type: 'aws',
      requestTemplates: { 'application/json': '{"$ref": "#/definitions/A"}' },
      x: { $ref: '#/definitions/A' },
    }
    expect(
      operationOf({ 'x-amazon-apigateway-integration': integration, responses: {} })['x-amazon-apigateway-integration'],
    ).toEqual(integration)
  })

  it('turns security definitions into schemes, API keys and authorizers unchanged', () => {
    const key = { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' }
    const securityDefinitions = {
      key,
      basic: { type: 'basic' },
      login: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://a',
        tokenUrl: 'https://t',
        scopes: { read: 'r' },
      },
    }
    expect(objectMember(upgraded({ securityDefinitions }), 'components')['securitySchemes']).toEqual({
      key,
      basic: { type: 'http', scheme: 'basic' },
      login: {
        type: 'oauth2',
        flows: { authorizationCode: { authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: { read: 'r' } } },
      },
    })
  })

  it('leaves extensions and what it does not know where they were', () => {
    expect(upgraded({ 'x-amazon-apigateway-policy': { a: 1 }, invented: true })).toMatchObject({
      'x-amazon-apigateway-policy': { a: 1 },
      invented: true,
    })
  })

  it.each<[Json]>([[null], ['text'], [[1]], [{ parameters: 'x', responses: [], get: 1 }]])(
    'survives a path item that is %j',
    (item) => {
      expect(() => upgraded({ paths: { '/a': item } })).not.toThrow()
    },
  )
})
