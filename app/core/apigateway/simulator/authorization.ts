import { JavaMap } from '../../java/index.ts'
import type { GatewayResponseType } from '../gatewayResponseType.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { headerValue } from './methodRequest.ts'
import type { SimulationRun } from './simulationRun.ts'

/** What ends a call after the request was sent; every other given failure ends it before the method is looked at. */
const afterSending: ReadonlySet<GatewayResponseType> = new Set(['INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT'])

/**
 * Who may call is given, not decided here: an authorizer's result stands in `$context.authorizer`, an API key in
 * `$context.identity.apiKey`, and a refusal in the input's `givenFailure`.
 */
export function authorize({ input, context, record }: SimulationRun): GatewayFailure | undefined {
  const { method, givenFailure, request, testInvoke = false } = input
  if (testInvoke) return undefined
  if (givenFailure !== undefined && !afterSending.has(givenFailure)) {
    record.say('authorization', `The request is given to end with ${givenFailure}.`)
    return { failure: givenFailure }
  }
  if (method.authorizationType !== 'NONE') {
    const known =
      context.entries.get('authorizer') instanceof JavaMap ? 'as $context.authorizer says' : 'with no context'
    record.say(
      'authorization',
      `${method.authorizationType} is not performed: the caller counts as authorized, ${known}.`,
    )
  }
  if (method.apiKeyRequired) {
    const isThere = headerValue(request.headers, 'x-api-key') !== undefined
    record.say(
      'authorization',
      isThere
        ? 'The API key is not looked up: it counts as valid.'
        : 'The method requires an API key, and the request has none: a deployed stage answers 403 Forbidden.',
    )
  }
  return undefined
}

/** A connection that is given to fail. */
export function connectionFailure({ input: { givenFailure }, record }: SimulationRun): GatewayFailure | undefined {
  if (givenFailure === undefined || !afterSending.has(givenFailure)) return undefined
  record.say('backend', `The call is given to end with ${givenFailure}.`)
  const log = 'Execution failed due to a timeout error'
  return givenFailure === 'INTEGRATION_TIMEOUT' ? { failure: givenFailure, log } : { failure: givenFailure }
}
