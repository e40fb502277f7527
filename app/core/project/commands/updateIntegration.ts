import { shownValue } from '../../apigateway/index.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

export const updateIntegration: CommandDefinition<'updateIntegration'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { uri, httpMethod, passthroughBehavior, timeoutInMillis } = command
  const { integration } = method
  const calls = integration.type !== 'MOCK'
  const transforms = integration.type === 'HTTP' || integration.type === 'AWS' || integration.type === 'MOCK'
  const illegal =
    !calls && (uri !== undefined || httpMethod !== undefined || timeoutInMillis !== undefined)
      ? 'endpoint'
      : !transforms && passthroughBehavior !== undefined
        ? 'passthrough behavior'
        : undefined
  if (illegal !== undefined) {
    return refused('project/no-such-setting', {
      message: `An integration of type ${integration.type} has no ${illegal}.`,
    })
  }
  const to = {
    ...integration,
    ...(uri !== undefined && { uri }),
    ...(httpMethod && { httpMethod }),
    ...(passthroughBehavior && { passthroughBehavior }),
    ...(timeoutInMillis !== undefined && { timeoutInMillis }),
  }
  const label = uri === undefined ? 'Change the integration' : `Set the endpoint to ${shownValue(uri)}`
  return done(withMethod(project, { ...method, integration: to }), label)
}
