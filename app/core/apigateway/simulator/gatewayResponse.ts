import { JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import type { GatewayResponse, RestApi } from '../restApi.ts'
import type { HttpResponse } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { evaluateMapping } from '../parameter-mapping/evaluateMapping.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import { type GatewayFailure, gatewayResponseTypes } from './gatewayFailure.ts'

/**
 * What the client gets for a failure: the API's gateway response of that type, or of DEFAULT_4XX or DEFAULT_5XX, else
 * API Gateway's own (api-gateway facts 4.4). REQUEST_TOO_LARGE cannot be customised.
 */
export function renderGatewayResponse(
  restApi: RestApi,
  failure: GatewayFailure,
  sources: MappingSources,
): HttpResponse {
  const { status: typeStatus, message: ownMessage, errorType } = gatewayResponseTypes[failure.failure]
  const ownStatus = failure.status ?? typeStatus
  const message = failure.message ?? ownMessage
  const custom =
    failure.failure === 'REQUEST_TOO_LARGE' ? undefined : customResponse(restApi, failure.failure, ownStatus)
  const status = Number(custom?.statusCode ?? ownStatus)
  const headers: [string, string][] = [
    ['Content-Type', 'application/json'],
    ['x-amzn-ErrorType', errorType],
  ]
  for (const [to, value] of custom?.responseParameters ?? []) {
    const expression = parseMappingExpression(shownValue(value), 'request').root
    const mapped = expression && evaluateMapping(expression, sources)
    if (mapped?.kind === 'values') headers.push([to.replace(/^gatewayresponse\.header\./, ''), mapped.values.join(',')])
  }
  const template = custom?.responseTemplates.get('application/json')
  const body =
    template === undefined
      ? `{"message": ${JSON.stringify(message)}}`
      : substituted(shownValue(template), message, sources)
  return { status, headers, body }
}

function customResponse(restApi: RestApi, type: string, status: number): GatewayResponse | undefined {
  const fallback = status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX'
  const byType = (wanted: string): GatewayResponse | undefined =>
    restApi.gatewayResponses.find((response) => response.type === wanted)
  return byType(type) ?? byType(fallback)
}

/** Gateway responses are no Velocity: `$context.…` and `$stageVariables.…` are replaced by their text. */
function substituted(template: string, message: string, { context, stageVariables }: MappingSources): string {
  return template.replace(
    /\$(context|stageVariables)\.([A-Za-z0-9_.-]*[A-Za-z0-9_-])/g,
    (_, root: string, name: string) => {
      if (name === 'error.messageString') return JSON.stringify(message)
      if (name === 'error.message') return message
      if (root === 'stageVariables') return stageVariables.get(name) ?? ''
      let value: JavaValue | undefined = context
      for (const step of name.split('.')) value = value instanceof JavaMap ? value.entries.get(step) : undefined
      return value == null ? '' : toJavaString(value)
    },
  )
}
