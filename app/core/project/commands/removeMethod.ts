import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, showMethod } from './methodOf.ts'

export const removeMethod: CommandDefinition<'removeMethod'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const methods = project.methods.filter((candidate) => candidate !== method)
  return done({ ...project, methods }, `Remove ${showMethod(method)}`)
}
