import { type CommandDefinition, done } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { methodOf, noMethod, showMethod, withMethod } from './methodOf.ts'
import { movedToPath } from './movedToPath.ts'

export const setMethodPath: CommandDefinition<'setMethodPath'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const conflict = methodConflict(project, command.path, method.verb, method)
  if (conflict) return conflict
  const to = movedToPath(method, command.path, freshId)
  return done(withMethod(project, to), `Move ${showMethod(method)} to ${command.path}`)
}
