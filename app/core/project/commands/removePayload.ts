import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withMapping } from './methodOf.ts'

export const removePayload: CommandDefinition<'removePayload'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const payload = payloadOf(method, command.payload)
  if (payload === undefined) return noPayload(command.payload)
  const payloads = method.mapping.payloads.filter((candidate) => candidate !== payload)
  return done(withMapping(project, method, { ...method.mapping, payloads }), `Remove the ${payload.key} payload`)
}
