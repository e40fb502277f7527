import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import type { MethodVerb } from '../integration.ts'
import type { Method } from '../restApi.ts'
import type { MethodCheck } from './methodCheck.ts'

/** The verbs of methods and of integrations, in the order AWS lists them. */
export const verbs: readonly MethodVerb[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY']

/** What PutMethod refuses of a method's own settings: a verb that is none, an authorizer that is not there (facts 1.1, 1.6). */
export const methodSettings: MethodCheck = (method) => [...verbOf(method), ...authorizerOf(method)]

function verbOf({ httpMethod }: Method): readonly Diagnostic[] {
  if (verbs.includes(httpMethod)) return []
  return [
    atPointer('apigateway/invalid-http-method', 'error', '/httpMethod', {
      message: `Invalid HttpMethod specified. Valid options are ${verbs.join(',')}`,
      hint: `Choose one of them instead of "${httpMethod}".`,
    }),
  ]
}

function authorizerOf({ authorizationType: type, authorizer }: Method): readonly Diagnostic[] {
  if ((type !== 'CUSTOM' && type !== 'COGNITO_USER_POOLS') || (authorizer !== undefined && authorizer !== '')) return []
  return [
    atPointer('apigateway/missing-authorizer', 'error', '/authorizationType', {
      message:
        'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
      hint: `Name the authorizer that ${type} asks, or choose another type of authorization.`,
    }),
  ]
}
