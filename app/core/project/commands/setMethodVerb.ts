import { type CommandDefinition, done } from './commandChange.ts'
import { methodConflict } from './methodConflict.ts'
import { methodOf, noMethod, showMethod, withMethod } from './methodOf.ts'

export const setMethodVerb: CommandDefinition<'setMethodVerb'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const conflict = methodConflict(project, method.path, command.verb, method)
  if (conflict) return conflict
  return done(withMethod(project, { ...method, verb: command.verb }), `Change ${showMethod(method)} to ${command.verb}`)
}
