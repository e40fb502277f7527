import { type CommandDefinition } from './commandChange.ts'
import { connectParameter } from './connecting/connectParameter.ts'
import { connectPayload } from './connecting/connectPayload.ts'
import { methodOf, noMethod } from './methodOf.ts'

/** Draws a line. What cannot be decided from both sides is refused with the choices. */
export const connect: CommandDefinition<'connect'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { to } = command
  if (to.in === 'body') return connectPayload(project, method, command, to, freshId)
  return connectParameter(project, method, command, to, freshId)
}
