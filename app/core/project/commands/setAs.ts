import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'

export const setAs: CommandDefinition<'setAs'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { as, rule: id } = command
  const mapping = changeRule(method.mapping, id, (rule) => ('as' in rule && rule.as !== as ? { ...rule, as } : rule))
  if (mapping === undefined)
    return refused('project/no-such-rule', { message: `No rule ${id} is written another way than ${as}.` })
  return done(withMapping(project, method, mapping), `Write the value as ${as}`, { rule: id })
}
