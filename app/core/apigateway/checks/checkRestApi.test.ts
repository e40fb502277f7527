import { describe, expect, it } from 'vitest'
import { checkDeployment, checkResourcePaths, checkRestApi, type GatewayResponse } from '../index.ts'
import type { Json } from '../../json/index.ts'
import { emptyApi } from '../../testing/methodFixture.ts'
import { checkModelReferences } from './modelReferences.ts'

function found(...responses: readonly Partial<GatewayResponse>[]): readonly (readonly string[])[] {
  const gatewayResponses = responses.map((response) => ({
    type: 'THROTTLED',
    responseParameters: new Map(),
    responseTemplates: new Map(),
    ...response,
  }))
  return checkRestApi({ ...emptyApi, gatewayResponses }).map(({ code, at, message }) => [
    code,
    at.kind === 'pointer' ? at.pointer : '',
    message,
  ])
}

const refusal = 'Invalid mapping expression specified: Validation Result: warnings : [], errors : '

describe('G4.4: gateway responses of the API', () => {
  it('that are in order', () => {
    const responseParameters = new Map([
      ['gatewayresponse.header.A', 'method.request.header.X'],
      ['gatewayresponse.header.B', 'method.request.querystring.x'],
      ['gatewayresponse.header.C', 'context.error.responseType'],
      ['gatewayresponse.header.D', 'stageVariables.v'],
      ['gatewayresponse.header.E', "'*'"],
    ])
    expect(found({ responseParameters, statusCode: '429' }, { type: 'DEFAULT_4XX' })).toEqual([])
  })

  it('of a type that there is not, that stands twice, or that cannot be changed', () => {
    expect(found({ type: 'NOT_FOUND' }, {}, {}, { type: 'REQUEST_TOO_LARGE' })).toEqual([
      [
        'apigateway/invalid-gateway-response-type',
        '/gatewayResponses/0/type',
        'There is no gateway response of the type NOT_FOUND.',
      ],
      [
        'apigateway/duplicate-gateway-response',
        '/gatewayResponses/2/type',
        'The API has two gateway responses of the type THROTTLED.',
      ],
      [
        'apigateway/fixed-gateway-response',
        '/gatewayResponses/3/type',
        'The gateway response REQUEST_TOO_LARGE cannot be changed: its own answers.',
      ],
    ])
  })

  it.each([
    [
      'gatewayresponse.querystring.X',
      "'1'",
      `${refusal}[Invalid mapping expression specified: gatewayresponse.querystring.X]`,
    ],
    ['gatewayresponse.header.X', 'nonsense', `${refusal}[Invalid mapping expression specified: nonsense]`],
    [
      'gatewayresponse.header.X',
      'method.request.body.a',
      `${refusal}[Invalid mapping expression specified: method.request.body.a]`,
    ],
    [
      'gatewayresponse.header.X',
      'integration.response.header.X',
      `${refusal}[Invalid mapping expression specified: integration.response.header.X]`,
    ],
  ])('%s from %s', (to, expression, message) => {
    expect(found({ responseParameters: new Map([[to, expression]]) })).toEqual([
      ['apigateway/invalid-mapping-expression', `/gatewayResponses/0/responseParameters/${to}`, message],
    ])
  })

  it('with a status that is none', () => {
    expect(found({ statusCode: '42' }).map(([code, pointer]) => [code, pointer])).toEqual([
      ['apigateway/invalid-status-code', '/gatewayResponses/0/statusCode'],
    ])
  })
})

describe('G1.5: references of models', () => {
  const url = (name: string): string => `https://apigateway.amazonaws.com/restapis/abc/models/${name}`
  const places = (schema: Json): readonly string[] =>
    checkRestApi({
      ...emptyApi,
      models: [
        { name: 'Order', contentType: 'application/json', schema },
        { name: 'Line', contentType: 'application/json', schema: { $ref: url('Order') } },
      ],
    }).flatMap(({ code, at }) =>
      code === 'apigateway/unresolved-model-reference' && at.kind === 'pointer' ? [at.pointer] : [],
    )

  it.each<[string, Json, readonly string[]]>([
    ['to another model, in a circle', { $ref: url('Line') }, []],
    ['to the model of every API', { properties: { e: { $ref: url('Error') } } }, []],
    ['to itself', { items: { $ref: '#' } }, []],
    ['within', { definitions: { d: {} }, items: { $ref: '#/definitions/d' } }, []],
    ['as OpenAPI writes them', { items: { $ref: '#/components/schemas/Line' } }, []],
    [
      'to a model that is not there',
      { properties: { x: { $ref: url('Gone') } } },
      ['/models/0/schema/properties/x/$ref'],
    ],
    ['to a place that is not there', { items: [{ $ref: '#/definitions/d' }] }, ['/models/0/schema/items/0/$ref']],
    ['in data', { enum: [{ $ref: url('Gone') }], default: { $ref: '#/none' } }, []],
    ['that is the name of a property', { properties: { $ref: { type: 'string' } } }, []],
  ])('%s', (_, schema, pointers) => {
    expect(places(schema)).toEqual(pointers)
  })

  it('however deep they stand', () => {
    let schema: Json = { $ref: url('Gone') }
    for (let depth = 0; depth < 5000; depth++) schema = { items: schema }
    expect(checkModelReferencesOf(schema)).toHaveLength(1)
  })
})

/** Without the size of the schema, which JSON.stringify cannot tell of one as deep. */
function checkModelReferencesOf(schema: Json): readonly unknown[] {
  return checkModelReferences([{ name: 'Deep', contentType: 'application/json', schema }])
}

describe('G1.6: a deployment', () => {
  it('of an API without methods is refused, in the words of an emulator', () => {
    expect(checkDeployment([])).toMatchObject([
      { code: 'apigateway/no-methods', message: "The REST API doesn't contain any methods" },
    ])
  })

  it('misses the methods that it does not wait for', () => {
    const methods = ['GET /a', 'POST /a', 'GET /b']
    expect(checkDeployment(methods)).toEqual([])
    expect(checkDeployment(methods, new Set(['POST /a', 'GET /b']))).toMatchObject([
      {
        code: 'apigateway/deployment-misses-method',
        at: { pointer: '/0' },
        message: 'The deployment does not wait for GET /a: a stage may be without it.',
      },
    ])
  })
})

describe('G8: an API has 300 resources', () => {
  const paths = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `/r${i}`)

  it.each([
    [299, 0],
    [300, 1],
  ])('the root and %i more', (count, problems) => {
    expect(checkResourcePaths(paths(count))).toHaveLength(problems)
  })

  it('counts the resources on the way, and each once', () => {
    const deep = Array.from({ length: 150 }, (_, i) => [`/r${i}/x`, `/r${i}/x`]).flat()
    expect(checkResourcePaths(deep)).toMatchObject([
      { code: 'apigateway/too-many-resources', message: expect.stringContaining('has 301 resources') as unknown },
    ])
  })
})
