import { describe, expect, it } from 'vitest'
import type { Integration } from '../index.ts'
import {
  awsIntegration,
  httpIntegration,
  integrationResponse,
  lambdaProxyIntegration,
  mockIntegration,
  simulateWith,
} from '../../testing/methodFixture.ts'

const started = [
  'Execution log for request r-1',
  'Starting execution for request: r-1',
  'HTTP Method: POST, Resource Path: /orders/42',
  'Method request path: {id=42}',
  'Method request query string: {foo=bar}',
  'Method request headers: {Content-Type=application/json}',
  'Method request body before transformations: {"foo": "bar"}',
]
const circumstances = {
  context: { requestId: 'r-1' },
  request: { query: [['foo', 'bar']] as const, body: '{"foo": "bar"}' },
}

describe("G7: TestInvokeMethod's log", () => {
  it('of a MOCK', () => {
    const responses = [
      integrationResponse('200', { templates: { 'application/json': '{"id": "$input.params(\'id\')"}' } }),
    ]
    expect(simulateWith(mockIntegration({ responses }), circumstances).log).toEqual([
      ...started,
      'Method response body after transformations: {"id": "42"}',
      'Method response headers: {Content-Type=application/json}',
      'Successfully completed execution',
      'Method completed with status: 200',
    ])
  })

  const sent = [
    'Endpoint request URI: https://backend.example',
    'Endpoint request headers: {Host=backend.example, Content-Type=application/json, Accept=application/json, User-Agent=AmazonAPIGateway_a1b2c3d4e5, X-Amzn-Apigateway-Api-Id=a1b2c3d4e5, X-Amzn-Trace-Id=Root=1-552671f0-abcdef012345678912345678, Content-Length=14}',
    'Endpoint request body after transformations: {"foo": "bar"}',
    'Sending request to https://backend.example',
  ]

  it('of a request without a backend ends where it is sent', () => {
    expect(simulateWith(httpIntegration(), circumstances).log).toEqual([...started, ...sent])
  })

  it('of a request with its response', () => {
    const backend = { status: 201, headers: [['Server', 's']] as const, body: 'ok' }
    expect(simulateWith(httpIntegration(), { ...circumstances, backend }).log).toEqual([
      ...started,
      ...sent,
      'Received response. Status: 201, Integration latency: 0 ms',
      'Endpoint response headers: {Server=s}',
      'Endpoint response body before transformations: ok',
      'Method response body after transformations: ok',
      'Method response headers: {X-Amzn-Trace-Id=Root=1-552671f0-abcdef012345678912345678, Content-Type=application/json}',
      'Successfully completed execution',
      'Method completed with status: 200',
    ])
  })

  it('of a failure', () => {
    expect(simulateWith(httpIntegration({ uri: 'nowhere' }), circumstances).log).toEqual([
      ...started,
      'Execution failed due to configuration error: Invalid endpoint address',
      'Method completed with status: 500',
    ])
  })

  it('of a call to an AWS service, with its signature masked', () => {
    const integration = awsIntegration({
      uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations',
      parameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" },
    })
    const headers = simulateWith(integration, circumstances).log.find((line) =>
      line.startsWith('Endpoint request headers'),
    )
    expect(headers).toBe(
      'Endpoint request headers: {x-amzn-lambda-integration-tag=r-1, Authorization=***, X-Amz-Date=20150409T123456Z, x-amzn-apigateway-api-id=a1b2c3d4e5, X-Amz-Invocation-Type=Event, Accept=application/json, User-Agent=AmazonAPIGateway_a1b2c3d4e5, X-Amz-Security-Token=*** [TRUNCATED]',
    )
  })

  const error = 'Execution failed due to configuration error:'
  it.each<[string, Integration, string, string, number]>([
    ['a malformed result', lambdaProxyIntegration(), '"x"', `${error} Malformed Lambda proxy response`, 502],
    [
      'a function that failed',
      lambdaProxyIntegration(),
      '{"errorMessage":"boom","errorType":"Error"}',
      'Lambda execution failed with status 200 due to customer function error: boom',
      502,
    ],
    [
      'no response for the status',
      httpIntegration({ responses: [] }),
      '',
      `${error} No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 200`,
      500,
    ],
    [
      'a template that fails',
      httpIntegration({ templates: { 'application/json': '#if(' } }),
      '',
      `${error} Unable to transform request`,
      500,
    ],
    [
      'a MOCK without a status',
      mockIntegration({ templates: { 'application/json': '{}' } }),
      '',
      `${error} Unable to parse statusCode. It should be an integer that is defined in the request template.`,
      500,
    ],
  ])('of %s', (_, integration, body, reason, status) => {
    const { log } = simulateWith(integration, { ...circumstances, backend: { status: 200, headers: [], body } })
    expect(log.slice(-2)).toEqual([reason, `Method completed with status: ${status}`])
  })

  it('takes the template for application/json, whatever the request says', () => {
    const integration = mockIntegration({ passthroughBehavior: 'NEVER' })
    const request = { headers: [['Content-Type', 'text/plain']] as const }
    expect(simulateWith(integration, { request, testInvoke: true }).kind).toBe('mock')
    expect(simulateWith(integration, { request })).toMatchObject({ methodResponse: { status: 415 } })
  })

  it('cuts long values', () => {
    const { log } = simulateWith(httpIntegration(), { request: { body: 'x'.repeat(2000) } })
    expect(log).toContain(`Method request body before transformations: ${'x'.repeat(998)} [TRUNCATED]`)
  })
})
