import { placeOfRule } from '../placeOfRule.ts'
import { type CommandDefinition, refused } from './commandChange.ts'
import { methodOf, noMethod } from './methodOf.ts'
import { moveSourceEnd } from './moving/moveSourceEnd.ts'
import { moveTargetEnd } from './moving/moveTargetEnd.ts'

/** Moves or copies an end of a line; what a drop there would ask is asked here too. */
export const moveLine: CommandDefinition<'moveLine'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const place = placeOfRule(method, command.rule)
  if (place === undefined) return refused('project/no-such-rule', { message: `There is no rule ${command.rule}.` })
  const moving = { project, method, command, place, freshId }
  return command.to.end === 'source'
    ? moveSourceEnd({ ...moving, to: command.to })
    : moveTargetEnd({ ...moving, to: command.to })
}
