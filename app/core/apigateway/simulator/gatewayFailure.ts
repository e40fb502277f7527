import type { GatewayResponseType } from '../gatewayResponseType.ts'

/** Why a request ends before, or instead of, a mapped response; `renderGatewayResponse` makes the client's answer of it. */
export interface GatewayFailure {
  readonly failure: GatewayResponseType
  /** `$context.error.message`; the type's own text when absent. */
  readonly message?: string
  /** `$context.error.validationErrorString` */
  readonly validationError?: string
  /** The type's own when absent. */
  readonly status?: number
  /** TestInvokeMethod's line, such as `Execution failed due to configuration error: …`. */
  readonly log?: string
}

export function isFailure(result: object): result is GatewayFailure {
  return 'failure' in result
}

/** A method that cannot work as it is set up: 500, and the reason only in the log. */
export function configurationError(reason: string): GatewayFailure {
  return { failure: 'API_CONFIGURATION_ERROR', log: `Execution failed due to configuration error: ${reason}` }
}
