import type { JavaMap } from '../../java/index.ts'
import { isFailure, configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { IntegrationResponse, Method, RestApi } from '../restApi.ts'
import type { BackendResponse, HttpResponse, Pairs } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import { createTemplateScope, type TemplateInput } from '../variables/createTemplateVariables.ts'
import { convertResponsePayload, isBinaryMediaType, type PayloadContent } from './contentHandling.ts'
import { bodyForHeaderMappings, selectionValueOf } from './lambdaError.ts'
import { runMappingTemplate } from './mappingTemplate.ts'
import { headerValue, type MethodRequest, valuesByName } from './methodRequest.ts'
import { readResponseOverrides } from './overrides.ts'
import { quoted } from './requestParameters.ts'
import { finishResponseHeaders, type FinishedHeaders } from './responseHeaders.ts'
import { selectIntegrationResponse } from './selectIntegrationResponse.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { selectResponseTemplate } from './templateSelection.ts'

interface ResponseInput {
  readonly restApi: RestApi
  readonly method: Method
  readonly request: MethodRequest
  readonly backend: BackendResponse
  /** The context that the request template ran with: it holds its overrides. */
  readonly context: JavaMap
  readonly templateInput: TemplateInput
  readonly stageVariables: ReadonlyMap<string, string>
}

/** The response to the client, and those of its headers that TestInvokeMethod logs. */
export interface FinishedResponse {
  readonly response: HttpResponse
  readonly logged: Pairs
}

/**
 * A backend's response (or a MOCK's) on its way to the client: integration response chosen, parameters mapped, template
 * run, overrides applied, headers renamed (api-gateway facts 6).
 */
export function mapIntegrationResponse(
  input: ResponseInput,
  record: SimulationRecord,
): FinishedResponse | GatewayFailure {
  const { method, backend, context } = input
  const value = selectionValueOf(method.integration, backend)
  const chosen = selectIntegrationResponse(method.integration.responses, value, backend.status, record)
  if (isFailure(chosen)) return chosen
  if (!method.methodResponses.some(({ statusCode }) => statusCode === chosen.statusCode)) {
    record.sayUnverified('selection', `The method declares no response ${chosen.statusCode}: API Gateway answers 500.`)
    return configurationError(`Output mapping refers to an invalid method response: ${chosen.statusCode}`)
  }
  const mapped = mapResponseParameters(chosen, input, record)
  if (isFailure(mapped)) return mapped
  const rendered = transformBody(chosen, input, record)
  if (isFailure(rendered)) return rendered
  const overrides = readResponseOverrides(createTemplateScope({ context }).context)
  if (overrides.status !== undefined)
    record.say('overrides', `The template set the response status to ${overrides.status}.`)
  const status = overrides.status ?? Number(chosen.statusCode)
  const overriding = new Set(overrides.headers.map(({ name }) => name.toLowerCase()))
  const headers: Pairs = [
    ...mapped.filter(([name]) => !overriding.has(name.toLowerCase())),
    ...overrides.headers.map(({ name, values }): [string, string] => [name, values.join(',')]),
  ]
  const finished: FinishedHeaders = finishResponseHeaders(
    { type: method.integration.type, headers, content: rendered, context },
    record,
  )
  return { response: { status, headers: finished.all, ...rendered }, logged: finished.logged }
}

function mapResponseParameters(
  chosen: IntegrationResponse,
  { method, backend, context, stageVariables }: ResponseInput,
  record: SimulationRecord,
): Pairs | GatewayFailure {
  const body = bodyForHeaderMappings(method.integration, backend)
  const sources: MappingSources = {
    parameters: { path: new Map(), querystring: new Map(), header: valuesByName(backend.headers) },
    body,
    payload: createTemplateScope({ body }).payload,
    context,
    stageVariables,
  }
  const headers: [string, string][] = []
  for (const [to, value] of chosen.responseParameters) {
    const destination = parseMappingDestination(to, 'response').root
    const expression = parseMappingExpression(shownValue(value), 'response').root
    if (destination === undefined || expression === undefined) continue
    const outcome = evaluateMapping(expression, sources)
    if (outcome.kind === 'invalidJson') {
      record.sayUnverified(
        'response-parameters',
        `${to} reads the backend's body, which is not JSON: API Gateway answers 500.`,
      )
      return configurationError('Unable to transform response')
    }
    if (outcome.kind === 'absent') {
      record.say('response-parameters', `${to} was left out: ${shownValue(value)} has no value in this response.`)
    } else {
      headers.push([destination.name, outcome.values.join(',')])
      record.say('response-parameters', `${to} took ${quoted(outcome.values)} from ${shownValue(value)}.`)
    }
  }
  return headers
}

function transformBody(
  chosen: IntegrationResponse,
  input: ResponseInput,
  record: SimulationRecord,
): PayloadContent | GatewayFailure {
  const { restApi, request, backend } = input
  const accept = headerValue(request.headers, 'Accept')
  const types = restApi.binaryMediaTypes
  const payload = isBinaryMediaType(headerValue(backend.headers, 'Content-Type'), types)
  const accepted = isBinaryMediaType(accept, types)
  const content = convertResponsePayload(
    { body: backend.body, isBase64Encoded: backend.isBase64Encoded ?? false },
    { payload, accepted, declared: types.length > 0 },
    chosen.contentHandling,
    record,
  )
  if (isFailure(content)) return content
  const selected = selectResponseTemplate(chosen.responseTemplates, accept, record)
  if (selected === undefined || selected.template === null) {
    record.say('response-template', 'No response template: the body passes through.')
    return content
  }
  if (content.isBase64Encoded) return configurationError('Unable to transform response')
  const run = {
    side: 'response',
    key: selected.key,
    text: shownValue(selected.template),
    input: { ...input.templateInput, body: content.body },
    traced: false,
  } as const
  const rendered = runMappingTemplate(run, record)
  return isFailure(rendered) ? rendered : { body: rendered.output.text, isBase64Encoded: false }
}
