import { describe, expect, it } from 'vitest'
import type { Method, RestApi } from '../index.ts'
import { emptyApi, httpIntegration, simulateWith } from '../../testing/methodFixture.ts'

const restApi: RestApi = {
  ...emptyApi,
  models: [
    {
      name: 'Order',
      contentType: 'application/json',
      schema: { type: 'object', required: ['a'], properties: { a: { type: 'number' } } },
    },
  ],
}
const method: Partial<Method> = {
  requestParameters: new Map([
    ['method.request.querystring.qs1', true],
    ['method.request.path.id', true],
    ['method.request.header.x-header-param', true],
    ['method.request.header.optional', false],
  ]),
  requestModels: new Map([['application/json', 'Order']]),
  requestValidator: { body: true, parameters: true },
}
const complete = { headers: [['x-header-param', 'v']], query: [['qs1', 'v']], body: '{"a": 1}' } as const

/** The status and message that a request gets, or what is sent. */
function answer(request: object, changed: Partial<Method> = {}): string {
  const outcome = simulateWith(httpIntegration(), {
    restApi,
    method: { ...method, ...changed },
    request: { ...complete, ...request },
  })
  return outcome.kind === 'gatewayResponse'
    ? `${outcome.methodResponse.status} ${outcome.methodResponse.body}`
    : outcome.kind
}

describe('G4.4: required parameters', () => {
  it.each([
    ['all there', {}, 'request'],
    [
      'none there: by the alphabet of their full names',
      { headers: [], query: [] },
      '400 {"message": "Missing required request parameters: [x-header-param, qs1]"}',
    ],
    ['blank is missing', { query: [['qs1', ' ']] }, '400 {"message": "Missing required request parameters: [qs1]"}'],
    ['before the body', { query: [], body: '{}' }, '400 {"message": "Missing required request parameters: [qs1]"}'],
  ])('%s', (_, request, expected) => {
    expect(answer(request)).toBe(expected)
  })

  it('are not asked for by a validator of bodies', () => {
    expect(answer({ query: [] }, { requestValidator: { body: true, parameters: false } })).toBe('request')
  })
})

describe('G4.4: the body', () => {
  it.each([
    ['fits its model', {}, 'request'],
    ['does not', { body: '{"a": "x"}' }, '400 {"message": "Invalid request body"}'],
    ['is empty, which is {}', { body: '' }, '400 {"message": "Invalid request body"}'],
    ['is no JSON', { body: '{a' }, '400 {"message": "Invalid request body"}'],
    [
      'has no model for its type',
      {
        headers: [
          ['x-header-param', 'v'],
          ['Content-Type', 'text/plain'],
        ],
        body: 'x',
      },
      'request',
    ],
  ])('%s', (_, request, expected) => {
    expect(answer(request)).toBe(expected)
  })

  it('is not looked at without a validator', () => {
    expect(answer({ body: '{}' }, { requestValidator: { body: false, parameters: true } })).toBe('request')
  })
})
