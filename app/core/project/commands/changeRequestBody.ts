import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, withMethod } from './methodOf.ts'

export const changeRequestBody: CommandDefinition<'setRequestBody'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { contentType, shape } = command
  const before = method.request.bodies
  const known = before.some((body) => body.contentType === contentType)
  const bodies = known
    ? before.map((body) => (body.contentType === contentType ? { ...body, shape } : body))
    : [...before, { id: freshId(), contentType, shape }]
  return done(withMethod(project, { ...method, request: { ...method.request, bodies } }), `Set the ${contentType} body`)
}
