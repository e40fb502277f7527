import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import type { GatewayResponse, RestApi } from '../restApi.ts'
import type { HttpResponse, Pairs, ResponseSpan } from '../simulation.ts'
import type { TemplateScope } from '../variables/createTemplateVariables.ts'
import { shownValue } from '../value.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { type ChosenTemplate, gatewayResponseBody } from './gatewayResponseBody.ts'
import { gatewayResponseTypes } from './gatewayResponseTypes.ts'
import { responseSpans, withConnectionHeaders } from './finishResponse.ts'
import { inOneLine } from './headerText.ts'
import { headerValue } from './methodRequest.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { mediaTypeOf } from './templateSelection.ts'
import { joinedValues, type TracedHeader, untraced } from './tracedText.ts'

/** What of a run a gateway response may be made of. */
interface ResponseCircumstances {
  readonly restApi: RestApi
  readonly sources: MappingSources
  readonly scope: TemplateScope
  /** The client's. */
  readonly headers: Pairs
  readonly testInvoke: boolean
}

/** What the client gets, where its stretches came from, and which of the API's gateway responses it was, if any. */
interface RenderedGatewayResponse {
  readonly response: HttpResponse
  readonly provenance: readonly ResponseSpan[]
  readonly index?: number
}

/**
 * What the client gets for a failure: the API's gateway response of that type, or of DEFAULT_4XX or DEFAULT_5XX, else
 * API Gateway's own (api-gateway facts 4.4). REQUEST_TOO_LARGE cannot be customised. TestInvokeMethod tells the type of
 * the error and no other header, as recorded.
 */
export function renderGatewayResponse(
  failure: GatewayFailure,
  { restApi, sources, scope, headers: clientHeaders, testInvoke }: ResponseCircumstances,
  record: SimulationRecord,
): RenderedGatewayResponse {
  const { status: typeStatus, message: ownMessage, errorType } = gatewayResponseTypes[failure.failure]
  const ownStatus = failure.status ?? typeStatus
  const message = failure.message ?? ownMessage
  const custom = customResponse(restApi, failure.failure, ownStatus)
  if (custom !== undefined) {
    record.say('gateway-response', `The API's gateway response ${custom.type} answers for ${failure.failure}.`)
  }
  const chosen = templateOf(custom, headerValue(clientHeaders, 'Accept'), record)
  const body = gatewayResponseBody(chosen, failure, message, sources)
  const status = /^[1-5]\d\d$/.test(custom?.statusCode ?? '') ? Number(custom?.statusCode) : ownStatus
  const headers = new Map<string, TracedHeader>()
  const set = (header: TracedHeader): void => void headers.set(header.name.toLowerCase(), header)
  if (!testInvoke) set({ name: 'Content-Type', value: untraced(chosen?.key ?? 'application/json') })
  set({ name: 'x-amzn-ErrorType', value: untraced(errorType) })
  for (const header of customHeaders(custom, sources, scope)) set(inOneLine(header, 'gateway-response', record))
  const content = { body: body.text, isBase64Encoded: false }
  const own = [...headers.values()]
  const all = testInvoke ? own : withConnectionHeaders(own, content, sources.context)
  return {
    response: { status, headers: all.map(({ name, value }) => [name, value.text]), body: body.text },
    provenance: responseSpans(all, body.spans),
    ...(custom !== undefined && { index: restApi.gatewayResponses.indexOf(custom) }),
  }
}

function customResponse(restApi: RestApi, type: string, status: number): GatewayResponse | undefined {
  if (type === 'REQUEST_TOO_LARGE') return undefined
  const fallback = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'
  const byType = (wanted: string): GatewayResponse | undefined =>
    restApi.gatewayResponses.find((response) => response.type === wanted)
  return byType(type) ?? byType(fallback)
}

/** `gatewayresponse.header.NAME` from a request's parameter, the context, a stage variable or a static value. */
function customHeaders(
  custom: GatewayResponse | undefined,
  sources: MappingSources,
  scope: TemplateScope,
): readonly TracedHeader[] {
  return [...(custom?.responseParameters ?? [])].flatMap(([to, value]): readonly TracedHeader[] => {
    const [, name] = /^gatewayresponse\.header\.(.+)$/s.exec(to) ?? []
    const expression = parseMappingExpression(shownValue(value), 'request').root
    const mapped = expression && evaluateMapping(expression, sources)
    if (name === undefined || mapped?.kind !== 'values') return []
    const source = { parameter: to, origins: scope.resolveOrigins(mapped.origins) }
    return [{ name, value: joinedValues(mapped.values, () => source) }]
  })
}

/** Which of several templates is taken is not documented: the one that Accept asks for, application/json, the first. */
function templateOf(
  custom: GatewayResponse | undefined,
  accept: string | undefined,
  record: SimulationRecord,
): ChosenTemplate | undefined {
  const entries = [...(custom?.responseTemplates ?? [])].map(([key, template]) => ({ key, template }))
  const byType = (type: string | undefined): (typeof entries)[number] | undefined =>
    entries.find(({ key }) => mediaTypeOf(key) === type)
  const chosen = byType(mediaTypeOf(accept)) ?? byType('application/json') ?? entries[0]
  if (chosen !== undefined && entries.length > 1) {
    record.sayUnverified('gateway-response', `Of ${entries.length} templates the one for ${chosen.key} was taken.`)
  }
  return chosen
}
