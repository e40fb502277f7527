import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'
import { withOptional } from './withOptional.ts'

export const setCondition: CommandDefinition<'setCondition'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { rule: id, when } = command
  const mapping = changeRule(method.mapping, id, (rule) => withOptional(rule, 'when', when))
  if (mapping === undefined) return refused('project/no-such-rule', { message: `No rule ${id} has another condition.` })
  const label = when === undefined ? 'Send the value always' : 'Send the value under a condition'
  return done(withMapping(project, method, mapping), label, { rule: id })
}
