import { describe, expect, it } from 'vitest'
import type { Id, Mapping } from '../../mapping/index.ts'
import { parsePointer } from '../../json/index.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { check } from './check.ts'

const [example] = exampleProject().methods
if (example === undefined) throw new Error('the example has a method')
const base: ProjectMethod = { ...example, testCases: [] }

/** Where a code is reported: a pointer into the document, or a rule. */
function places(to: Partial<ProjectMethod>, code: string, api: Partial<Project['api']> = {}): readonly string[] {
  const whole = exampleProject()
  const project = { ...whole, api: { ...whole.api, ...api }, methods: [{ ...base, ...to }] }
  return check(project).flatMap((problem) => {
    if (problem.code !== code) return []
    if (problem.at.kind === 'pointer') {
      const { pointer } = problem.at
      return [valueAt(project, pointer) === 'not there' ? `${pointer} is not there` : pointer]
    }
    return [problem.at.kind === 'rule' ? `rule ${problem.at.rule}` : 'source']
  })
}

/** What stands at a pointer; members that may be absent count as there where their object is. */
function valueAt(project: Project, pointer: string): unknown {
  const path = parsePointer(pointer) ?? []
  let at: unknown = project
  for (const [depth, step] of path.entries()) {
    if (typeof at !== 'object' || at === null) return 'not there'
    const next: unknown = Object.getOwnPropertyDescriptor(at, step)?.value
    if (next === undefined && depth < path.length - 1) return 'not there'
    at = next
  }
  return at
}

const none: Mapping = { parameters: [], payloads: [] }
const header = (id: string, name: string, json: string): Mapping['parameters'][number] => ({
  id: id as Id,
  to: { in: 'header', name },
  value: { kind: 'literal', json },
  policy: { absent: 'omit' },
})
const template = (id: string, key: string, vtl: string): Mapping['payloads'][number] => ({
  id: id as Id,
  key,
  body: { kind: 'template', vtl },
})
const ok = { id: 'r1' as Id, statusCode: '200', mapping: none }

describe('what API Gateway refuses is reported where the project says it', () => {
  it.each<[string, Partial<ProjectMethod>, string, string]>([
    ['the verb', { verb: 'WRONG' as 'GET' }, 'apigateway/invalid-http-method', '/methods/0/verb'],
    [
      'the authorization',
      { request: { ...base.request, authorization: { type: 'CUSTOM' } } },
      'apigateway/missing-authorizer',
      '/methods/0/request/authorization',
    ],
    [
      'the second of two parameters',
      {
        request: {
          ...base.request,
          parameters: [
            { id: 'a' as Id, in: 'path', name: 'var', required: true, type: 'string' },
            { id: 'b' as Id, in: 'header', name: 'var', required: true, type: 'string' },
          ],
        },
      },
      'apigateway/duplicate-parameter-name',
      '/methods/0/request/parameters/1',
    ],
    [
      'a body',
      {
        request: {
          ...base.request,
          bodies: [
            { id: 'x' as Id, contentType: 'application/xml', shape: { kind: 'sample', text: '{"a": 1}' } },
            { id: 'j' as Id, contentType: 'application/json', shape: { kind: 'model', name: 'Gone' } },
          ],
        },
      },
      'apigateway/unknown-model',
      '/methods/0/request/bodies/1',
    ],
    [
      'the status of a method response',
      { methodResponses: [...base.methodResponses, { id: 'm' as Id, statusCode: '999', headers: [], models: [] }] },
      'apigateway/invalid-status-code',
      '/methods/0/methodResponses/1/statusCode',
    ],
    [
      'a header of a method response',
      { methodResponses: [{ id: 'm' as Id, statusCode: '200', headers: ['X-Ok', 'a b'], models: [] }] },
      'apigateway/malformed-parameter-name',
      '/methods/0/methodResponses/0/headers/1',
    ],
    [
      'a model of a method response',
      {
        methodResponses: [
          {
            id: 'm' as Id,
            statusCode: '200',
            headers: [],
            models: [
              { contentType: 'application/json', model: 'Empty' },
              { contentType: 'text/plain', model: 'Gone' },
            ],
          },
        ],
      },
      'apigateway/unknown-model',
      '/methods/0/methodResponses/0/models/1',
    ],
    [
      'the address',
      { integration: { type: 'HTTP', httpMethod: 'POST', uri: 'nowhere' } },
      'apigateway/invalid-http-endpoint',
      '/methods/0/integration/uri',
    ],
    [
      'a cache key',
      { integration: { type: 'HTTP', httpMethod: 'POST', uri: 'http://b.example', cacheKeyParameters: ['a', 'b'] } },
      'apigateway/undeclared-cache-key',
      '/methods/0/integration/cacheKeyParameters/0 /methods/0/integration/cacheKeyParameters/1',
    ],
    [
      'a header that fails every call, at its rule',
      {
        mapping: {
          ...none,
          parameters: [header('rule-x', 'X', '"1"'), header('rule-length', 'Content-Length', '"1"')],
        },
      },
      'apigateway/illegal-header-mapping',
      'rule rule-length',
    ],
    [
      'the content type of the second template',
      { mapping: { ...none, payloads: [template('p1', 'a/b', '{}'), template('p2', '123', '{}')] } },
      'apigateway/invalid-content-type',
      '/methods/0/mapping/payloads/1',
    ],
    [
      'a pattern of the second response',
      { integrationResponses: [ok, { ...ok, id: 'r2' as Id, selectionPattern: '(' }] },
      'apigateway/selection-pattern-invalid',
      '/methods/0/integrationResponses/1/selectionPattern',
    ],
    [
      'a status that no method response declares',
      { integrationResponses: [ok, { ...ok, id: 'r2' as Id, statusCode: '201', selectionPattern: '201' }] },
      'apigateway/no-method-response',
      '/methods/0/integrationResponses/1/statusCode',
    ],
    [
      'a header that the method response does not declare, at its rule',
      { integrationResponses: [{ ...ok, mapping: { ...none, parameters: [header('rule-out', 'X-Out', '"1"')] } }] },
      'apigateway/undeclared-response-header',
      'rule rule-out',
    ],
    [
      'the content type of a response template',
      { integrationResponses: [{ ...ok, mapping: { ...none, payloads: [template('p', 'nonsense', '{}')] } }] },
      'apigateway/invalid-content-type',
      '/methods/0/integrationResponses/0/mapping/payloads/0',
    ],
    [
      'no response that takes a success',
      { integrationResponses: [] },
      'apigateway/no-default-response',
      '/methods/0/integrationResponses',
    ],
    [
      'a MOCK without a template',
      { integration: { type: 'MOCK' }, mapping: none },
      'apigateway/mock-without-template',
      '/methods/0/mapping',
    ],
  ])('%s', (_, to, code, place) => {
    expect(places(to, code).join(' ')).toBe(place)
  })

  it.each<[string, Partial<Project['api']>, string, string]>([
    [
      'a model',
      { models: [{ id: 'm' as Id, name: 'a-b', contentType: 'application/json', schema: { type: 'object' } }] },
      'apigateway/model-name',
      '/api/models/0/name',
    ],
    [
      'the type of a gateway response',
      { gatewayResponses: [{ type: 'NOPE', parameters: [], templates: [] }] },
      'apigateway/invalid-gateway-response-type',
      '/api/gatewayResponses/0/type',
    ],
    [
      'a header of a gateway response',
      {
        gatewayResponses: [
          {
            type: 'THROTTLED',
            parameters: [
              { name: 'gatewayresponse.header.A', value: "'1'" },
              { name: 'gatewayresponse.header.B', value: 'nonsense' },
            ],
            templates: [],
          },
        ],
      },
      'apigateway/invalid-mapping-expression',
      '/api/gatewayResponses/0/parameters/1',
    ],
  ])('%s of the API', (_, api, code, place) => {
    expect(places({}, code, api)).toEqual([place])
  })

  it('an empty shape of a body, though it is no model of the API', () => {
    const bodies = [{ id: 'x' as Id, contentType: 'application/json', shape: { kind: 'schema', schema: {} } }] as const
    expect(places({ request: { ...base.request, bodies } }, 'apigateway/empty-model-schema')).toEqual([
      '/methods/0/request/bodies/0',
    ])
  })
})

describe('resources are checked among each other', () => {
  const at = (...paths: readonly string[]): readonly (readonly string[])[] => {
    const methods = paths.map((path, i) => ({
      ...base,
      id: `method-${i}` as Id,
      path,
      request: { ...base.request, parameters: [] },
      mapping: none,
      integrationResponses: [],
      methodResponses: [],
    }))
    return check({ ...exampleProject(), methods }).flatMap(({ code, at: place, message }) =>
      place.kind === 'pointer' && (/path|greedy/.test(code) || code === 'apigateway/no-methods')
        ? [[place.pointer, place.method ?? '', message]]
        : [],
    )
  }

  it('a second variable beside one', () => {
    expect(at('/a/{id}', '/a/{other}/b')).toEqual([
      [
        '/methods/1/path',
        'method-1',
        'A sibling ({id}) of this resource already has a variable path part -- only one is allowed',
      ],
    ])
  })

  it('a child of a greedy variable, in the words of AWS alone', () => {
    expect(at('/{proxy+}/child')).toEqual([
      ['/methods/0/path', 'method-0', 'Cannot create a child of a resource with a greedy path variable: {proxy+}'],
    ])
  })

  it('a path that AWS keeps, one that is no path, and one that is in order', () => {
    expect(at('/ping', '/a//b', '/c').map(([pointer]) => pointer)).toEqual(['/methods/0/path', '/methods/1/path'])
  })

  it('an API without methods cannot be deployed', () => {
    expect(at()).toEqual([['/methods', '', "The REST API doesn't contain any methods"]])
  })
})
