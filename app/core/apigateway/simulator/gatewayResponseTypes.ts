import type { GatewayResponseType } from '../gatewayResponseType.ts'

interface Definition {
  readonly status: number
  readonly message: string
  /** The x-amzn-ErrorType header. */
  readonly errorType: string
}

const internal = { message: 'Internal server error', errorType: 'InternalServerErrorException' }
const badRequest = 'BadRequestException'
const forbidden = { status: 403, message: 'Forbidden', errorType: 'ForbiddenException' }

/**
 * What API Gateway answers by itself (api-gateway facts 4.4). Statuses are documented; messages and error types of what
 * lies outside of a simulation (authorizers, throttling, firewalls) are those that people report of AWS.
 */
export const gatewayResponseTypes: Readonly<Record<GatewayResponseType, Definition>> = {
  ACCESS_DENIED: {
    status: 403,
    message: 'User is not authorized to access this resource',
    errorType: 'AccessDeniedException',
  },
  API_CONFIGURATION_ERROR: { status: 500, ...internal },
  AUTHORIZER_CONFIGURATION_ERROR: { status: 500, ...internal, errorType: 'AuthorizerConfigurationException' },
  AUTHORIZER_FAILURE: { status: 500, ...internal, errorType: 'AuthorizerFailureException' },
  BAD_REQUEST_BODY: { status: 400, message: 'Invalid request body', errorType: badRequest },
  BAD_REQUEST_PARAMETERS: { status: 400, message: 'Bad Request', errorType: badRequest },
  DEFAULT_4XX: { status: 400, message: 'Bad Request', errorType: badRequest },
  DEFAULT_5XX: { status: 500, ...internal },
  EXPIRED_TOKEN: {
    status: 403,
    message: 'The security token included in the request is expired',
    errorType: 'ExpiredTokenException',
  },
  INTEGRATION_FAILURE: {
    ...internal,
    status: 504,
    message: 'Network error communicating with endpoint',
  },
  INTEGRATION_TIMEOUT: { ...internal, status: 504, message: 'Endpoint request timed out' },
  INVALID_API_KEY: forbidden,
  INVALID_SIGNATURE: {
    status: 403,
    message: 'The request signature we calculated does not match the signature you provided.',
    errorType: 'InvalidSignatureException',
  },
  MISSING_AUTHENTICATION_TOKEN: {
    status: 403,
    message: 'Missing Authentication Token',
    errorType: 'MissingAuthenticationTokenException',
  },
  QUOTA_EXCEEDED: { status: 429, message: 'Limit Exceeded', errorType: 'LimitExceededException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', errorType: 'RequestTooLargeException' },
  RESOURCE_NOT_FOUND: { status: 404, message: 'Not Found', errorType: 'NotFoundException' },
  THROTTLED: { status: 429, message: 'Too Many Requests', errorType: 'TooManyRequestsException' },
  UNAUTHORIZED: { status: 401, message: 'Unauthorized', errorType: 'UnauthorizedException' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: 'Unsupported Media Type',
    errorType: 'UnsupportedMediaTypeException',
  },
  WAF_FILTERED: forbidden,
}
