import { describe, expect, it } from 'vitest'
import { checkMethod, type Integration, simulate } from '../index.ts'
import {
  awsIntegration,
  httpIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  mockIntegration,
  simulationInput,
} from '../../testing/methodFixture.ts'

const fn = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const lambda = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${fn}/invocations`
const failing = { status: 200, headers: [], body: '{"errorMessage": "no such order"}' }

/**
 * What AWS accepts and then fails on, or does not do what it says: the check finds it before, and the simulation of a call
 * shows what comes of it.
 */
describe('what is accepted and fails at run time is found by a check, and happens in a simulation', () => {
  it.each<[string, string, Integration, string]>([
    [
      'G2.3: a header that no mapping may set',
      'apigateway/illegal-header-mapping',
      httpIntegration({ parameters: { 'integration.request.header.Content-Length': "'0'" } }),
      '500 {"message": "Internal server error"}',
    ],
    [
      'G2.3: a header that a service may not be sent',
      'apigateway/illegal-header-mapping',
      awsIntegration({ parameters: { 'integration.request.header.TE': "'gzip'" } }),
      '500 {"message": "Internal server error"}',
    ],
    [
      'G1.6: a Lambda proxy that is called with GET',
      'apigateway/lambda-verb',
      lambdaProxyIntegration({ httpMethod: 'GET' }),
      '500 {"message": "Internal server error"}',
    ],
    [
      'G5.5: a MOCK without a template',
      'apigateway/mock-without-template',
      mockIntegration({ templates: {} }),
      '500 {"message": "Internal server error"}',
    ],
    [
      'G6: no response for what comes',
      'apigateway/no-default-response',
      httpIntegration({ responses: [integrationResponse('200', { pattern: '404' })] }),
      '500 {"message": "Internal server error"}',
    ],
    [
      'G6: a pattern of a status, where Lambda’s errors are asked for their message',
      'apigateway/lambda-status-pattern',
      awsIntegration({
        uri: lambda,
        responses: [integrationResponse('200'), integrationResponse('404', { pattern: '404' })],
      }),
      '200 {"errorMessage": "no such order"}',
    ],
    [
      'G1.3: an empty template',
      'apigateway/empty-template',
      httpIntegration({ templates: { 'application/json': '' } }),
      '200 {"errorMessage": "no such order"}',
    ],
  ])('%s', (_, code, integration, answer) => {
    const input = simulationInput(integration, { request: { body: '{"a": 1}' }, backend: failing })
    expect(checkMethod(input.method, input.restApi).map((problem) => problem.code)).toContain(code)
    const { methodResponse } = simulate(input)
    expect(`${methodResponse?.status} ${methodResponse?.body}`).toBe(answer)
  })
})
