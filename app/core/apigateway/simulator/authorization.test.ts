import { describe, expect, it } from 'vitest'
import type { GatewayResponseType, SimulationOutcome } from '../index.ts'
import { JavaMap } from '../../java/index.ts'
import {
  emptyApi,
  httpIntegration,
  integrationResponse,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

/** Types and statuses as the documentation lists them; 504 of both connection failures. */
const types: readonly (readonly [GatewayResponseType, number])[] = [
  ['ACCESS_DENIED', 403],
  ['API_CONFIGURATION_ERROR', 500],
  ['AUTHORIZER_CONFIGURATION_ERROR', 500],
  ['AUTHORIZER_FAILURE', 500],
  ['BAD_REQUEST_BODY', 400],
  ['BAD_REQUEST_PARAMETERS', 400],
  ['EXPIRED_TOKEN', 403],
  ['INTEGRATION_FAILURE', 504],
  ['INTEGRATION_TIMEOUT', 504],
  ['INVALID_API_KEY', 403],
  ['INVALID_SIGNATURE', 403],
  ['MISSING_AUTHENTICATION_TOKEN', 403],
  ['QUOTA_EXCEEDED', 429],
  ['REQUEST_TOO_LARGE', 413],
  ['RESOURCE_NOT_FOUND', 404],
  ['THROTTLED', 429],
  ['UNAUTHORIZED', 401],
  ['UNSUPPORTED_MEDIA_TYPE', 415],
  ['WAF_FILTERED', 403],
]

describe('G4.4: each type of gateway response can be given', () => {
  it.each(types)('%s is %i', (givenFailure, status) => {
    const outcome = simulateWith(httpIntegration(), { givenFailure })
    expect(outcome).toMatchObject({ kind: 'gatewayResponse', type: givenFailure, methodResponse: { status } })
  })

  it.each(types)('%s is replaced by its own response, else by the default', (givenFailure, status) => {
    const custom = (type: string, statusCode: string): SimulationOutcome => {
      const response = { type, statusCode, responseParameters: new Map(), responseTemplates: new Map() }
      return simulateWith(httpIntegration(), { givenFailure, restApi: { ...emptyApi, gatewayResponses: [response] } })
    }
    const changes = givenFailure !== 'REQUEST_TOO_LARGE'
    expect(custom(givenFailure, '499').methodResponse?.status).toBe(changes ? 499 : status)
    const fallback = custom(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX', '498')
    expect(fallback.methodResponse?.status).toBe(changes ? 498 : status)
    expect(custom(status < 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX', '498').methodResponse?.status).toBe(status)
  })

  it('a connection fails after the request was sent, anything else before', () => {
    const failed = simulateWith(httpIntegration(), { givenFailure: 'INTEGRATION_TIMEOUT' })
    expect(failed).toMatchObject({ integrationRequest: { url: 'https://backend.example' } })
    expect(failed.methodResponse?.body).toBe('{"message": "Endpoint request timed out"}')
    expect(simulateWith(httpIntegration(), { givenFailure: 'THROTTLED' })).not.toHaveProperty('integrationRequest')
  })

  it('TestInvokeMethod is neither authorized nor throttled', () => {
    expect(simulateWith(mockIntegration(), { givenFailure: 'THROTTLED', testInvoke: true }).kind).toBe('mock')
  })
})

describe('who may call is given, and the trace says so', () => {
  const sentences = ({ trace }: SimulationOutcome): string =>
    trace.flatMap(({ stage, sentence }) => (stage === 'authorization' ? [sentence] : [])).join(' ')

  it.each(['AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] as const)('%s', (authorizationType) => {
    const outcome = simulateWith(mockIntegration(), { method: { authorizationType } })
    expect(sentences(outcome)).toContain(`${authorizationType} is not performed`)
    expect(outcome.kind).toBe('mock')
  })

  it("an authorizer's context is there for templates", () => {
    const template = '{"statusCode": $context.authorizer.status}'
    const authorizer = new JavaMap(new Map([['status', '204']]))
    const integration = mockIntegration({ templates: { 'application/json': template } })
    expect(simulateWith(integration, { context: { authorizer } })).toMatchObject({ kind: 'mock', statusCode: 204 })
  })

  it('an API key of the request is $context.identity.apiKey', () => {
    const template = '{"statusCode": $context.identity.apiKey}'
    const integration = mockIntegration({ templates: { 'application/json': template } })
    const method = { apiKeyRequired: true }
    const outcome = simulateWith(integration, { method, request: { headers: [['X-API-Key', '201']] } })
    expect(outcome).toMatchObject({ kind: 'mock', statusCode: 201 })
    expect(sentences(outcome)).toContain('counts as valid')
  })

  it.each([
    ['no header', []],
    ['an empty one', [['x-api-key', ' ']] as const],
  ])('a required API key with %s is 403 Forbidden', (_, headers) => {
    const method = { apiKeyRequired: true }
    expect(simulateWith(mockIntegration(), { method, request: { headers } })).toMatchObject({
      kind: 'gatewayResponse',
      type: 'INVALID_API_KEY',
      methodResponse: { status: 403, body: '{"message": "Forbidden"}' },
    })
  })

  it('a key that an authorizer gave stands in the context; TestInvokeMethod has its own', () => {
    const method = { apiKeyRequired: true }
    const identity = new JavaMap(new Map([['apiKey', '202']]))
    const template = '{"statusCode": 200, "key": "$context.identity.apiKey"}'
    const integration = mockIntegration({ templates: { 'application/json': template } })
    expect(simulateWith(integration, { method, context: { identity } }).kind).toBe('mock')
    const responses = [integrationResponse('200', { templates: { 'application/json': '$context.identity.apiKey' } })]
    const invoked = simulateWith(mockIntegration({ responses }), { method, testInvoke: true })
    expect(invoked.methodResponse?.body).toBe('test-invoke-api-key')
  })

  it('nothing is said where nothing is asked', () => {
    expect(sentences(simulateWith(mockIntegration()))).toBe('')
  })
})
