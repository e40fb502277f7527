import { type IntegrationSettings, shownValue } from '../../apigateway/index.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

export const updateIntegration: CommandDefinition<'updateIntegration'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { uri, httpMethod, passthroughBehavior, timeoutInMillis } = command
  const illegal = illegalSetting(method.integration, command)
  if (illegal !== undefined) {
    return refused('project/no-such-setting', {
      message: `An integration of type ${method.integration.type} has no ${illegal}.`,
    })
  }
  const { credentials: before, ...integration } = { credentials: undefined, ...method.integration }
  const credentials = command.credentials ?? before
  const to = {
    ...integration,
    ...(uri !== undefined && { uri }),
    ...(httpMethod && { httpMethod }),
    ...(passthroughBehavior && { passthroughBehavior }),
    ...(timeoutInMillis !== undefined && { timeoutInMillis }),
    ...(credentials !== undefined && credentials !== '' && { credentials }),
  }
  const label = uri === undefined ? 'Change the integration' : `Set the endpoint to ${shownValue(uri)}`
  return done(withMethod(project, { ...method, integration: to }), label)
}

type Settings = Omit<Parameters<typeof updateIntegration>[1], 'type' | 'method'>

/** What the command sets and integrations of that type do not have, in words. */
function illegalSetting({ type }: IntegrationSettings, settings: Settings): string | undefined {
  const { uri, httpMethod, passthroughBehavior, timeoutInMillis, credentials } = settings
  const callsNothing = type === 'MOCK'
  if (callsNothing && (uri !== undefined || httpMethod !== undefined || timeoutInMillis !== undefined))
    return 'endpoint'
  const isProxy = type === 'HTTP_PROXY' || type === 'AWS_PROXY'
  if (isProxy && passthroughBehavior !== undefined) return 'passthrough behavior'
  const signs = type === 'AWS' || type === 'AWS_PROXY'
  return !signs && credentials !== undefined ? 'role' : undefined
}
