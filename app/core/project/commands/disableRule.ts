import type { Node, ParameterRule } from '../../mapping/index.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'

export const disableRule: CommandDefinition<'disableRule'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const mapping = changeRule(method.mapping, command.rule, (rule) => switched(rule, command.disabled))
  if (mapping === undefined) {
    return refused('project/no-such-rule', {
      message: `No rule ${command.rule} is ${command.disabled ? 'enabled' : 'disabled'}.`,
    })
  }
  return done(withMapping(project, method, mapping), command.disabled ? 'Disable the rule' : 'Enable the rule', {
    rule: command.rule,
  })
}

function switched<T extends Node | ParameterRule>(rule: T, disabled: boolean): T {
  if ((rule.disabled === true) === disabled) return rule
  if (disabled) return { ...rule, disabled: true }
  const { disabled: _, ...enabled } = rule
  return enabled as T
}
