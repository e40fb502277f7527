/** Why a request ends before, or instead of, a mapped response; `renderGatewayResponse` makes the client's answer of it. */
export interface GatewayFailure {
  readonly failure: GatewayResponseType
  /** `$context.error.message`; the type's own text when absent. */
  readonly message?: string
  /** The type's own when absent. */
  readonly status?: number
  /** TestInvokeMethod's line, such as `Execution failed due to configuration error: …`. */
  readonly log?: string
}

export type GatewayResponseType =
  | 'MISSING_AUTHENTICATION_TOKEN'
  | 'BAD_REQUEST_PARAMETERS'
  | 'BAD_REQUEST_BODY'
  | 'REQUEST_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'API_CONFIGURATION_ERROR'
  | 'DEFAULT_5XX'

interface Definition {
  readonly status: number
  readonly message: string
  /** The x-amzn-ErrorType header. */
  readonly errorType: string
}

/**
 * The gateway response types that a simulation can end with (api-gateway facts 4.4). REQUEST_TOO_LARGE's text is the one
 * people report of AWS.
 */
export const gatewayResponseTypes: Readonly<Record<GatewayResponseType, Definition>> = {
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    message: 'Missing Authentication Token',
    errorType: 'MissingAuthenticationTokenException',
  },
  BAD_REQUEST_PARAMETERS: { status: 400, message: 'Bad Request', errorType: 'BadRequestException' },
  BAD_REQUEST_BODY: { status: 400, message: 'Invalid request body', errorType: 'BadRequestException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', errorType: 'RequestTooLargeException' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: 'Unsupported Media Type',
    errorType: 'UnsupportedMediaTypeException',
  },
  API_CONFIGURATION_ERROR: { status: 500, message: 'Internal server error', errorType: 'InternalServerErrorException' },
  DEFAULT_5XX: { status: 500, message: 'Internal server error', errorType: 'InternalServerErrorException' },
}

export function isFailure(result: object): result is GatewayFailure {
  return 'failure' in result
}

/** A method that cannot work as it is set up: 500, and the reason only in the log. */
export function configurationError(reason: string): GatewayFailure {
  return { failure: 'API_CONFIGURATION_ERROR', log: `Execution failed due to configuration error: ${reason}` }
}
