import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

/** Rules that read the body stay, and become problems. */
export const removeRequestBody: CommandDefinition<'removeRequestBody'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const bodies = method.request.bodies.filter((body) => body.contentType !== command.contentType)
  if (bodies.length === method.request.bodies.length) {
    return refused('project/no-such-body', { message: `The method has no ${command.contentType} body.` })
  }
  return done(
    withMethod(project, { ...method, request: { ...method.request, bodies } }),
    `Remove the ${command.contentType} body`,
  )
}
