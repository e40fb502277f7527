import { JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import type { GatewayResponse, RestApi } from '../restApi.ts'
import type { HttpResponse, Pairs } from '../simulation.ts'
import { shownValue, type Value } from '../value.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { gatewayResponseTypes } from './gatewayResponseTypes.ts'
import { headerValue } from './methodRequest.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { mediaTypeOf } from './templateSelection.ts'

/** What of a run a gateway response may be made of. */
interface ResponseCircumstances {
  readonly restApi: RestApi
  readonly sources: MappingSources
  /** The client's. */
  readonly headers: Pairs
}

/**
 * What the client gets for a failure: the API's gateway response of that type, or of DEFAULT_4XX or DEFAULT_5XX, else
 * API Gateway's own (api-gateway facts 4.4). REQUEST_TOO_LARGE cannot be customised.
 */
export function renderGatewayResponse(
  failure: GatewayFailure,
  { restApi, sources, headers: clientHeaders }: ResponseCircumstances,
  record: SimulationRecord,
): HttpResponse {
  const { status: typeStatus, message: ownMessage, errorType } = gatewayResponseTypes[failure.failure]
  const ownStatus = failure.status ?? typeStatus
  const message = failure.message ?? ownMessage
  const custom = customResponse(restApi, failure.failure, ownStatus)
  if (custom !== undefined) {
    record.say('gateway-response', `The API's gateway response ${custom.type} answers for ${failure.failure}.`)
  }
  const chosen = templateOf(custom, headerValue(clientHeaders, 'Accept'), record)
  const headers = new Map<string, Pairs[number]>([
    ['content-type', ['Content-Type', chosen?.key ?? 'application/json']],
    ['x-amzn-errortype', ['x-amzn-ErrorType', errorType]],
  ])
  for (const [name, value] of customHeaders(custom, sources)) headers.set(name.toLowerCase(), [name, value])
  const body =
    chosen === undefined
      ? `{"message": ${JSON.stringify(message)}}`
      : substituted(shownValue(chosen.template), errorMembers(failure, message), sources)
  const status = /^[1-5]\d\d$/.test(custom?.statusCode ?? '') ? Number(custom?.statusCode) : ownStatus
  return { status, headers: [...headers.values()], body }
}

function customResponse(restApi: RestApi, type: string, status: number): GatewayResponse | undefined {
  if (type === 'REQUEST_TOO_LARGE') return undefined
  const fallback = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'
  const byType = (wanted: string): GatewayResponse | undefined =>
    restApi.gatewayResponses.find((response) => response.type === wanted)
  return byType(type) ?? byType(fallback)
}

/** `gatewayresponse.header.NAME` from a request's parameter, the context, a stage variable or a static value. */
function customHeaders(custom: GatewayResponse | undefined, sources: MappingSources): Pairs {
  return [...(custom?.responseParameters ?? [])].flatMap(([to, value]): Pairs => {
    const [, name] = /^gatewayresponse\.header\.(.+)$/s.exec(to) ?? []
    const expression = parseMappingExpression(shownValue(value), 'request').root
    const mapped = expression && evaluateMapping(expression, sources)
    return name !== undefined && mapped?.kind === 'values' ? [[name, mapped.values.join(',')]] : []
  })
}

/** Which of several templates is taken is not documented: the one that Accept asks for, application/json, the first. */
function templateOf(
  custom: GatewayResponse | undefined,
  accept: string | undefined,
  record: SimulationRecord,
): { readonly key: string; readonly template: Value } | undefined {
  const entries = [...(custom?.responseTemplates ?? [])].map(([key, template]) => ({ key, template }))
  const byType = (type: string | undefined): (typeof entries)[number] | undefined =>
    entries.find(({ key }) => mediaTypeOf(key) === type)
  const chosen = byType(mediaTypeOf(accept)) ?? byType('application/json') ?? entries[0]
  if (chosen !== undefined && entries.length > 1) {
    record.sayUnverified('gateway-response', `Of ${entries.length} templates the one for ${chosen.key} was taken.`)
  }
  return chosen
}

/** `$context.error` of a gateway response; messageString is the message in quotes, as JSON. */
function errorMembers({ failure, validationError = '' }: GatewayFailure, message: string): ReadonlyMap<string, string> {
  return new Map([
    ['error.message', message],
    ['error.messageString', JSON.stringify(message)],
    ['error.responseType', failure],
    ['error.validationErrorString', validationError],
  ])
}

/** Gateway responses are no Velocity: `$context.…` and `$stageVariables.…` are replaced by their text. */
function substituted(
  template: string,
  error: ReadonlyMap<string, string>,
  { context, stageVariables }: MappingSources,
): string {
  return template.replace(
    /\$(context|stageVariables)\.([A-Za-z0-9_.-]*[A-Za-z0-9_-])/g,
    (_, root: string, name: string) => {
      if (root === 'stageVariables') return stageVariables.get(name) ?? ''
      const member = error.get(name)
      if (member !== undefined) return member
      let value: JavaValue | undefined = context
      for (const step of name.split('.')) value = value instanceof JavaMap ? value.entries.get(step) : undefined
      return value == null || value instanceof JavaMap ? '' : toJavaString(value)
    },
  )
}
