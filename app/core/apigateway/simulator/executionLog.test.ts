import { describe, expect, it } from 'vitest'
import { httpIntegration, integrationResponse, mockIntegration, simulateWith } from '../../testing/methodFixture.ts'

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

  it('cuts long values', () => {
    const { log } = simulateWith(httpIntegration(), { request: { body: 'x'.repeat(2000) } })
    expect(log).toContain(`Method request body before transformations: ${'x'.repeat(998)} [TRUNCATED]`)
  })
})
