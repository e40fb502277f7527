import type { HttpResponse, IntegrationRequest, SimulationOutcome } from '../../apigateway/index.ts'
import type { Expectation, SamplePairs } from '../model.ts'

/** Headers that API Gateway adds by itself, or that follow from the rest: a test that held them would test AWS. */
const ownHeaders = new Set(['host', 'user-agent', 'content-length', 'x-amzn-apigateway-api-id', 'x-amzn-trace-id'])

/**
 * What a test case would expect if this outcome is right: the integration request without the headers that API Gateway
 * adds by itself, and the method response where there is one. Undefined where there is neither to hold on to.
 */
export function expectationOf(outcome: SimulationOutcome): Expectation | undefined {
  const request = outcome.kind === 'mock' ? undefined : outcome.integrationRequest
  const response = outcome.methodResponse
  if (request === undefined && response === undefined) return undefined
  return {
    ...(request && { integrationRequest: expectRequest(request) }),
    ...(response && { methodResponse: expectResponse(response) }),
  }
}

function expectRequest({
  method,
  url,
  headers,
  body,
  isBase64Encoded,
}: IntegrationRequest): NonNullable<Expectation['integrationRequest']> {
  return { method, url, headers: kept(headers), body, ...(isBase64Encoded && { isBase64Encoded: true }) }
}

function expectResponse({
  status,
  headers,
  body,
  isBase64Encoded,
}: HttpResponse): NonNullable<Expectation['methodResponse']> {
  return { status, headers: kept(headers), body, ...(isBase64Encoded && { isBase64Encoded: true }) }
}

function kept(headers: IntegrationRequest['headers']): SamplePairs {
  return headers.filter(([name]) => !ownHeaders.has(name.toLowerCase())).map(([name, value]) => ({ name, value }))
}
