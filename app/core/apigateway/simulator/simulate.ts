import { assertNever } from '../../text/index.ts'
import type {
  BackendResponse,
  HttpResponse,
  IntegrationRequest,
  SimulationInput,
  SimulationOutcome,
} from '../simulation.ts'
import { authorize, connectionFailure } from './authorization.ts'
import { requestIdOf } from './executionLog.ts'
import { proxiesFirehose } from './firehoseProxyRequest.ts'
import type { FinishedResponse } from './finishResponse.ts'
import { type GatewayFailure, isFailure } from './gatewayFailure.ts'
import { renderGatewayResponse } from './gatewayResponse.ts'
import { assembleIntegrationRequest } from './integrationRequest.ts'
import { assembleLambdaProxyRequest } from './lambdaProxyRequest.ts'
import { readLambdaProxyResponse } from './lambdaProxyResponse.ts'
import { mapIntegrationResponse } from './methodResponse.ts'
import { readMockStatus } from './mockStatus.ts'
import { passResponseThrough } from './proxyResponse.ts'
import { refuseOversized, refuseOversizedResponse } from './requestLimits.ts'
import { matchResourcePath, takesVerb } from './route.ts'
import { type SimulationRun, startSimulation, templateInputOf } from './simulationRun.ts'
import { type TransformedRequest, transformRequest } from './transformRequest.ts'
import { validateRequest } from './validateRequest.ts'

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
  const refused = refuseOversized(run) ?? authorize(run) ?? validateRequest(restApi, method, run.request, run.record)
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
      return isFailure(sent) ? ended(run, sent) : answered(run, transformed, sent)
    }
    case 'AWS_PROXY': {
      const sent = assembleLambdaProxyRequest(run, integration, transformed)
      return isFailure(sent) ? ended(run, sent) : answered(run, transformed, sent)
    }
    case 'MOCK':
      return mocked(run, transformed)
    default:
      return assertNever(integration)
  }
}

/** An integration request that was sent; with a backend's response, what the client gets. */
function answered(
  run: SimulationRun,
  transformed: TransformedRequest,
  integrationRequest: IntegrationRequest,
): SimulationOutcome {
  const { record, log, input } = run
  const { backend } = input
  const unreached = connectionFailure(run)
  log.sending(input.method.integration.type, integrationRequest, run.context)
  if (unreached !== undefined) return ended(run, unreached, integrationRequest)
  if (backend === undefined) return { kind: 'request', integrationRequest, ...written(run) }
  log.received(backend)
  const isRedirect = backend.status >= 300 && backend.status < 400
  if (isRedirect) record.sayUnverified('backend', `The backend answered ${backend.status}: no redirect is followed.`)
  else record.say('backend', `The backend answered ${backend.status}.`)
  const response = refuseOversizedResponse(run, backend) ?? responseOf(run, transformed, backend)
  if (isFailure(response)) return ended(run, response, integrationRequest)
  log.completed(response.response, response.logged)
  return { kind: 'request', integrationRequest, ...responded(run, response) }
}

function responseOf(
  run: SimulationRun,
  transformed: TransformedRequest,
  backend: BackendResponse,
): FinishedResponse | GatewayFailure {
  switch (run.input.method.integration.type) {
    case 'HTTP_PROXY':
      return passResponseThrough(run, backend)
    case 'AWS_PROXY':
      return proxiesFirehose(run.input.method.integration)
        ? passResponseThrough(run, backend)
        : readLambdaProxyResponse(run, backend)
    default:
      return mappedResponse(run, transformed, backend)
  }
}

function mocked(run: SimulationRun, transformed: TransformedRequest): SimulationOutcome {
  const statusCode = readMockStatus(transformed.content.body, run.record)
  if (typeof statusCode !== 'number') return ended(run, statusCode)
  const response = mappedResponse(run, transformed, { status: statusCode, headers: [], body: '' })
  if (isFailure(response)) return ended(run, response)
  run.log.completed(response.response, response.logged)
  return { kind: 'mock', statusCode, ...responded(run, response) }
}

function mappedResponse(
  run: SimulationRun,
  { template: requestTemplate }: TransformedRequest,
  backend: BackendResponse,
): FinishedResponse | GatewayFailure {
  const { input, request, context, record } = run
  const { restApi, method, stageVariables, traced = false, testInvoke = false } = input
  const templateInput = templateInputOf(run, backend.body)
  return mapIntegrationResponse(
    { restApi, method, request, backend, context, requestTemplate, templateInput, stageVariables, traced, testInvoke },
    record,
  )
}

function ended(
  run: SimulationRun,
  failure: GatewayFailure,
  integrationRequest?: IntegrationRequest,
): SimulationOutcome {
  const { input, sources, scope, request, record } = run
  const { restApi, testInvoke = false } = input
  const circumstances = { restApi, sources, scope, headers: request.headers, testInvoke }
  const { response, provenance, index } = renderGatewayResponse(failure, circumstances, record)
  run.log.failed(failure.log, response.status)
  record.say('gateway-response', `The client gets ${response.status} ${response.body}`)
  return {
    kind: 'gatewayResponse',
    type: failure.failure,
    ...(index !== undefined && { gatewayResponse: index }),
    ...(integrationRequest && { integrationRequest }),
    ...responded(run, { response, provenance }),
  }
}

function responded(
  run: SimulationRun,
  { response, provenance }: Pick<FinishedResponse, 'response' | 'provenance'>,
): Written & Pick<SimulationOutcome, 'responseProvenance'> & { readonly methodResponse: HttpResponse } {
  const responseProvenance = run.input.traced === true ? { responseProvenance: provenance } : {}
  return { methodResponse: response, ...written(run), ...responseProvenance }
}

type Written = Pick<SimulationOutcome, 'trace' | 'log' | 'diagnostics' | 'provenance' | 'integrationResponse'>

function written({ record }: SimulationRun): Written {
  const { trace, log, diagnostics, provenance, integrationResponse } = record
  return { trace, log, diagnostics, provenance, ...(integrationResponse !== undefined && { integrationResponse }) }
}
