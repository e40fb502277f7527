import type { Node, ParameterRule } from '../../mapping/index.ts'
import type { CommandOf } from '../command.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'
import { withOptional } from './withOptional.ts'

export const setSending: CommandDefinition<'setSending'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const mapping = changeRule(method.mapping, command.rule, (rule) => sentAs(rule, command))
  if (mapping === undefined)
    return refused('project/no-such-rule', { message: `No parameter rule ${command.rule} is sent another way.` })
  return done(withMapping(project, method, mapping), 'Change how the parameter is sent', { rule: command.rule })
}

function sentAs<T extends Node | ParameterRule>(rule: T, { means, many }: CommandOf<'setSending'>): T {
  if (!('to' in rule)) return rule
  const parameter: ParameterRule = rule
  return withOptional(withOptional(parameter, 'means', means), 'many', many) as T
}
