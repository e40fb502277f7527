import type { JavaMap } from '../../java/index.ts'
import { isFailure, configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { IntegrationResponse, Method, RestApi } from '../restApi.ts'
import type { BackendResponse } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingDestination } from '../parameter-mapping/parseMappingDestination.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import { createTemplateScope, type TemplateInput } from '../variables/createTemplateVariables.ts'
import { convertResponsePayload, isBinaryMediaType, type PayloadContent } from './contentHandling.ts'
import { type FinishedResponse, finishResponse } from './finishResponse.ts'
import { bodyForHeaderMappings, deniedInvocation, selectionValueOf } from './lambdaError.ts'
import { type RenderedTemplate, runMappingTemplate } from './mappingTemplate.ts'
import { headerValue, type MethodRequest, valuesByName } from './methodRequest.ts'
import { readResponseOverrides } from './overrides.ts'
import { quoted } from './requestParameters.ts'
import { selectIntegrationResponse } from './selectIntegrationResponse.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { selectResponseTemplate } from './templateSelection.ts'
import { joinedValues, type TextSpan, type TracedHeader, wholeBody } from './tracedText.ts'

interface ResponseInput {
  readonly restApi: RestApi
  readonly method: Method
  readonly request: MethodRequest
  readonly backend: BackendResponse
  /** The context that the request template ran with: it holds its overrides. */
  readonly context: JavaMap
  /** The request template where one ran: its overrides of the response hold. */
  readonly requestTemplate: RenderedTemplate | undefined
  readonly templateInput: TemplateInput
  readonly stageVariables: ReadonlyMap<string, string>
  readonly traced: boolean
  readonly testInvoke: boolean
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
  const denied = deniedInvocation(method.integration, backend, record)
  if (denied !== undefined) return denied
  const value = selectionValueOf(method.integration, backend)
  const chosen = selectIntegrationResponse(method.integration.responses, value, backend.status, record)
  if (isFailure(chosen)) return chosen
  record.integrationResponse = method.integration.responses.indexOf(chosen)
  const isDeclared = method.methodResponses.some(({ statusCode }) => statusCode === chosen.statusCode)
  // AWS refuses another status when it is set up; what was imported may have one.
  if (!isDeclared || !/^[1-5]\d\d$/.test(chosen.statusCode)) {
    record.sayUnverified('selection', `The method declares no response ${chosen.statusCode}: API Gateway answers 500.`)
    return configurationError(`Output mapping refers to an invalid method response: ${chosen.statusCode}`)
  }
  const mapped = mapResponseParameters(chosen, input, record)
  if (isFailure(mapped)) return mapped
  const transformed = transformBody(chosen, input, record)
  if (isFailure(transformed)) return transformed
  const { content, spans, template } = transformed
  const ran = [template, input.requestTemplate].filter((each) => each !== undefined)
  const overrides = readResponseOverrides(createTemplateScope({ context }).context, ran, record)
  const overriding = new Set(overrides.headers.map(({ name }) => name.toLowerCase()))
  const headers: readonly TracedHeader[] = [
    ...mapped.filter(({ name }) => !overriding.has(name.toLowerCase())),
    ...overrides.headers.map(({ name, values, source }) => ({ name, value: joinedValues(values, () => source) })),
  ]
  const status = overrides.status ?? Number(chosen.statusCode)
  const { type } = method.integration
  return finishResponse({ type, status, headers, content, spans, context, testInvoke: input.testInvoke }, record)
}

function mapResponseParameters(
  chosen: IntegrationResponse,
  { method, backend, context, stageVariables }: ResponseInput,
  record: SimulationRecord,
): readonly TracedHeader[] | GatewayFailure {
  const body = bodyForHeaderMappings(method.integration, backend)
  const scope = createTemplateScope({ body })
  const sources: MappingSources = {
    parameters: { path: new Map(), querystring: new Map(), header: valuesByName(backend.headers) },
    body,
    payload: scope.payload,
    context,
    stageVariables,
  }
  const headers: TracedHeader[] = []
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
      const source = { parameter: to, origins: scope.resolveOrigins(outcome.origins) }
      headers.push({ name: destination.name, value: joinedValues(outcome.values, () => source) })
      record.say('response-parameters', `${to} took ${quoted(outcome.values)} from ${shownValue(value)}.`)
    }
  }
  return headers
}

interface TransformedBody {
  readonly content: PayloadContent
  readonly spans: readonly TextSpan[]
  readonly template?: RenderedTemplate
}

function transformBody(
  chosen: IntegrationResponse,
  input: ResponseInput,
  record: SimulationRecord,
): TransformedBody | GatewayFailure {
  const { restApi, request, backend } = input
  const accept = headerValue(request.headers, 'Accept')
  if (request.headers.filter(([name]) => name.toLowerCase() === 'accept').length > 1) {
    record.sayUnverified('response-template', 'The client sent several Accept headers: the last one counts.')
  }
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
    return { content, spans: wholeBody(content) }
  }
  // PutIntegrationResponse stores "" as null, and the documentation says to write it for an unmapped body (facts 1.3, 4.1).
  if (shownValue(selected.template) === '') {
    record.say('response-template', 'The response template is empty, which is none: the body passes through.')
    return { content, spans: wholeBody(content) }
  }
  if (content.isBase64Encoded) {
    record.say('response-template', 'A template cannot read a binary payload: API Gateway answers 500.')
    return configurationError('Unable to transform response')
  }
  const run = {
    side: 'response',
    key: selected.key,
    text: shownValue(selected.template),
    input: { ...input.templateInput, body: content.body },
    traced: input.traced,
  } as const
  const rendered = runMappingTemplate(run, record)
  if (isFailure(rendered)) return rendered
  const { text: body, spans } = rendered.output
  return { content: { body, isBase64Encoded: false }, spans, template: rendered }
}
