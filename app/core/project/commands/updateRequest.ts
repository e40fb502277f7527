import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, showMethod, withMethod } from './methodOf.ts'

export const updateRequest: CommandDefinition<'updateRequest'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { validator, authorization, apiKeyRequired } = command
  const request = {
    ...method.request,
    ...(validator && { validator }),
    ...(authorization && { authorization }),
    ...(apiKeyRequired !== undefined && { apiKeyRequired }),
  }
  return done(withMethod(project, { ...method, request }), `Change the request of ${showMethod(method)}`)
}
