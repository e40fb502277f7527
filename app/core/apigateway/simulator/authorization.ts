import { JavaMap } from '../../java/index.ts'
import type { GatewayResponseType } from '../gatewayResponseType.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRun } from './simulationRun.ts'

/** What ends a call after the request was sent; every other given failure ends it before the method is looked at. */
const afterSending: ReadonlySet<GatewayResponseType> = new Set(['INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT'])

/**
 * Who may call is given, not decided here: an authorizer's result stands in `$context.authorizer`, an API key in
 * `$context.identity.apiKey`, and a refusal in the input's `givenFailure`. A key that is required and not there is 403.
 */
export function authorize({ input, context, record }: SimulationRun): GatewayFailure | undefined {
  const { method, givenFailure, testInvoke = false } = input
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
  if (!method.apiKeyRequired) return undefined
  if (!hasApiKey(context)) {
    record.say('authorization', 'The method requires an API key, and the request has none: API Gateway answers 403.')
    return { failure: 'INVALID_API_KEY' }
  }
  record.say('authorization', 'The API key is not looked up: it counts as valid.')
  return undefined
}

/** The request's x-api-key, or one that an authorizer gave: the input's context says so. */
function hasApiKey(context: JavaMap): boolean {
  const identity = context.entries.get('identity')
  const key = identity instanceof JavaMap ? identity.entries.get('apiKey') : undefined
  return typeof key === 'string' && key.trim() !== ''
}

/** A connection that is given to fail. */
export function connectionFailure({ input: { givenFailure }, record }: SimulationRun): GatewayFailure | undefined {
  if (givenFailure === undefined || !afterSending.has(givenFailure)) return undefined
  record.say('backend', `The call is given to end with ${givenFailure}.`)
  const log = 'Execution failed due to a timeout error'
  return givenFailure === 'INTEGRATION_TIMEOUT' ? { failure: givenFailure, log } : { failure: givenFailure }
}
