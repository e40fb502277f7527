import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'

export const setPolicy: CommandDefinition<'setPolicy'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const mapping = changeRule(method.mapping, command.rule, (rule) =>
    'policy' in rule ? { ...rule, policy: command.policy } : rule,
  )
  if (mapping === undefined)
    return refused('project/no-such-rule', { message: `No rule ${command.rule} takes a policy.` })
  return done(withMapping(project, method, mapping), 'Change what happens without a value', { rule: command.rule })
}
