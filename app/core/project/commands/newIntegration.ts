import type { IntegrationSettings, IntegrationType, MethodVerb } from '../../apigateway/index.ts'
import { assertNever } from '../../text/index.ts'
import type { DeploymentTarget } from '../model.ts'

/** An integration of that type to begin with: the caller's verb, an endpoint to replace. AWS is called by POST. */
export function newIntegration(type: IntegrationType, verb: MethodVerb, target: DeploymentTarget): IntegrationSettings {
  const { partition, region, accountId } = target
  const lambda =
    `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/` +
    `arn:${partition}:lambda:${region}:${accountId}:function:name/invocations`
  switch (type) {
    case 'HTTP':
    case 'HTTP_PROXY':
      return { type, httpMethod: verb, uri: 'https://backend.example/' }
    case 'AWS':
    case 'AWS_PROXY':
      return { type, httpMethod: 'POST', uri: lambda }
    case 'MOCK':
      return { type }
    default:
      return assertNever(type)
  }
}
