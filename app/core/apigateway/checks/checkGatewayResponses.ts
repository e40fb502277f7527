import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { gatewayResponseTypeNames } from '../gatewayResponseType.ts'
import { mappingRefusal } from '../parameter-mapping/mappingErrors.ts'
import { parseMappingExpression } from '../parameter-mapping/parseMappingExpression.ts'
import type { GatewayResponse } from '../restApi.ts'
import { movedTo } from './movedTo.ts'
import { invalidStatus } from './statusCodes.ts'

/**
 * Gateway responses: a type that there is, once; a status; headers from the request's parameters, the context, stage
 * variables or static values (api-gateway facts 4.4). Places are pointers below `/gatewayResponses`.
 */
export function checkGatewayResponses(responses: readonly GatewayResponse[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return responses.flatMap((response, index) => {
    const at = `/gatewayResponses/${index}`
    const found = [...typeProblems(response.type, at, seen), ...mappingProblems(response, at)]
    seen.add(response.type)
    const { statusCode } = response
    return statusCode === undefined ? found : [...found, ...invalidStatus(`${at}/statusCode`, statusCode)]
  })
}

function typeProblems(type: string, at: string, seen: ReadonlySet<string>): readonly Diagnostic[] {
  if (!gatewayResponseTypeNames.some((known) => known === type)) {
    return [
      atPointer('apigateway/invalid-gateway-response-type', 'error', `${at}/type`, {
        message: `There is no gateway response of the type ${type}.`,
        hint: `There are ${gatewayResponseTypeNames.join(', ')}.`,
      }),
    ]
  }
  if (type === 'REQUEST_TOO_LARGE') {
    return [
      atPointer('apigateway/fixed-gateway-response', 'warning', `${at}/type`, {
        message: 'The gateway response REQUEST_TOO_LARGE cannot be changed: its own answers.',
        hint: 'Remove it.',
      }),
    ]
  }
  if (!seen.has(type)) return []
  return [
    atPointer('apigateway/duplicate-gateway-response', 'error', `${at}/type`, {
      message: `The API has two gateway responses of the type ${type}.`,
      hint: 'Remove one of them.',
    }),
  ]
}

function mappingProblems({ responseParameters }: GatewayResponse, at: string): readonly Diagnostic[] {
  return [...responseParameters].flatMap(([to, value]): readonly Diagnostic[] => {
    const pointer = appendPointer(`${at}/responseParameters`, to)
    const isDestination = /^gatewayresponse\.header\.[a-zA-Z0-9._$-]+$/.test(to)
    const destination = isDestination ? [] : [refused(pointer, to, 'Write gatewayresponse.header.NAME.')]
    if (typeof value !== 'string') return destination
    const { root, diagnostics } = parseMappingExpression(value)
    if (root?.kind !== 'body' && root?.kind !== 'bodyPath') return [...destination, ...movedTo(pointer, diagnostics)]
    const hint = "Write method.request.{path|querystring|header}.NAME, stageVariables.NAME, context.NAME or 'a text'."
    return [...destination, refused(pointer, value, hint)]
  })
}

function refused(pointer: string, text: string, hint: string): Diagnostic {
  const message = mappingRefusal(`Invalid mapping expression specified: ${text}`)
  return atPointer('apigateway/invalid-mapping-expression', 'error', pointer, { message, hint })
}
