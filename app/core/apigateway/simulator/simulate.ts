import { encodeUtf8 } from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type {
  BackendResponse,
  HttpResponse,
  IntegrationRequest,
  SimulationInput,
  SimulationOutcome,
} from '../simulation.ts'
import { requestIdOf } from './executionLog.ts'
import { type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { renderGatewayResponse } from './gatewayResponse.ts'
import { assembleIntegrationRequest } from './integrationRequest.ts'
import { assembleLambdaProxyRequest } from './lambdaProxyRequest.ts'
import { readLambdaProxyResponse } from './lambdaProxyResponse.ts'
import { type FinishedResponse, mapIntegrationResponse } from './methodResponse.ts'
import { readMockStatus } from './mockStatus.ts'
import { passResponseThrough } from './proxyResponse.ts'
import { matchResourcePath, takesVerb } from './route.ts'
import { type SimulationRun, startSimulation, templateInputOf } from './simulationRun.ts'
import { type TransformedRequest, transformRequest } from './transformRequest.ts'
import { validateRequest } from './validateRequest.ts'

/** API Gateway's payload limit, in bytes (api-gateway facts 8). */
const largestPayload = 10 * 1024 * 1024

/**
 * What API Gateway makes of a request: the integration request it sends, with the method response where a backend's
 * response is given; a MOCK's answer; or the gateway response that ends it. Deterministic, and total: nothing in a request,
 * a template or an API's settings makes it throw.
 */
export function simulate(input: SimulationInput): SimulationOutcome {
  const { method, request, restApi } = input
  const variables = matchResourcePath(method.path, request.path)
  const run = startSimulation(input, variables ?? new Map())
  run.log.started(requestIdOf(run.context), run.request)
  const { verb } = run.request
  const routed = variables !== undefined && takesVerb(method, verb)
  if (!routed && !input.testInvoke) {
    run.record.say('route', `${verb} ${request.path} does not fit ${method.httpMethod} ${method.path}.`)
    return ended(run, { failure: 'MISSING_AUTHENTICATION_TOKEN' })
  }
  const fits = routed ? 'fits' : 'is called, though it does not fit,'
  run.record.say('route', `${verb} ${request.path} ${fits} ${method.httpMethod} ${method.path}.`)
  if (isTooLarge(request.body)) {
    run.record.say('route', 'The body is larger than 10 MB: API Gateway answers 413.')
    return ended(run, { failure: 'REQUEST_TOO_LARGE' })
  }
  const refused = validateRequest(restApi, method, run.request, run.record)
  return refused === undefined ? integrate(run) : ended(run, refused)
}

function integrate(run: SimulationRun): SimulationOutcome {
  const { integration } = run.input.method
  const transformed = transformRequest(run)
  if (isFailure(transformed)) return ended(run, transformed)
  switch (integration.type) {
    case 'HTTP':
    case 'HTTP_PROXY':
    case 'AWS': {
      const sent = assembleIntegrationRequest(run, integration, transformed)
      return isFailure(sent) ? ended(run, sent) : answered(run, sent)
    }
    case 'AWS_PROXY': {
      const sent = assembleLambdaProxyRequest(run, integration, transformed)
      return isFailure(sent) ? ended(run, sent) : answered(run, sent)
    }
    case 'MOCK':
      return mocked(run, transformed)
    default:
      return assertNever(integration)
  }
}

/** An integration request that was sent; with a backend's response, what the client gets. */
function answered(run: SimulationRun, integrationRequest: IntegrationRequest): SimulationOutcome {
  const { record, log, input } = run
  const { backend } = input
  log.sending(input.method.integration.type, integrationRequest, run.context)
  if (backend === undefined) return { kind: 'request', integrationRequest, ...written(run) }
  log.received(backend)
  record.say('backend', `The backend answered ${backend.status}.`)
  const response = responseOf(run, backend)
  if (isFailure(response)) return ended(run, response, integrationRequest)
  log.completed(response.response, response.logged)
  return { kind: 'request', integrationRequest, methodResponse: response.response, ...written(run) }
}

function responseOf(run: SimulationRun, backend: BackendResponse): FinishedResponse | GatewayFailure {
  switch (run.input.method.integration.type) {
    case 'HTTP_PROXY':
      return passResponseThrough(run, backend)
    case 'AWS_PROXY':
      return readLambdaProxyResponse(run, backend)
    default:
      return mappedResponse(run, backend)
  }
}

function mocked(run: SimulationRun, transformed: TransformedRequest): SimulationOutcome {
  const statusCode = readMockStatus(transformed.content.body, run.record)
  if (typeof statusCode !== 'number') return ended(run, statusCode)
  const response = mappedResponse(run, { status: statusCode, headers: [], body: '' })
  if (isFailure(response)) return ended(run, response)
  run.log.completed(response.response, response.logged)
  return { kind: 'mock', statusCode, methodResponse: response.response, ...written(run) }
}

function mappedResponse(run: SimulationRun, backend: BackendResponse): FinishedResponse | GatewayFailure {
  const { input, request, context, record } = run
  const { restApi, method, stageVariables } = input
  const templateInput = templateInputOf(run, backend.body)
  return mapIntegrationResponse({ restApi, method, request, backend, context, templateInput, stageVariables }, record)
}

function ended(
  run: SimulationRun,
  failure: GatewayFailure,
  integrationRequest?: IntegrationRequest,
): SimulationOutcome {
  const methodResponse: HttpResponse = renderGatewayResponse(run.input.restApi, failure, run.sources)
  run.log.failed(failure.log, methodResponse.status)
  run.record.say('gateway-response', `The client gets ${methodResponse.status} ${methodResponse.body}`)
  const sent = integrationRequest === undefined ? {} : { integrationRequest }
  return { kind: 'gatewayResponse', type: failure.failure, methodResponse, ...sent, ...written(run) }
}

function written({ record }: SimulationRun): Pick<SimulationOutcome, 'trace' | 'log' | 'diagnostics' | 'provenance'> {
  const { trace, log, diagnostics, provenance } = record
  return { trace, log, diagnostics, provenance }
}

function isTooLarge(body: string): boolean {
  // A UTF-16 unit is at most three bytes of UTF-8, so that most bodies need no encoding to tell.
  return body.length > largestPayload || (body.length * 3 > largestPayload && encodeUtf8(body).length > largestPayload)
}
