import { type CommandDefinition, done, refused } from './commandChange.ts'
import { changeRule } from './changeRule.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'
import { withOptional } from './withOptional.ts'

export const setNote: CommandDefinition<'setNote'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const note = command.note.trim() === '' ? undefined : command.note
  const mapping = changeRule(method.mapping, command.rule, (rule) => withOptional(rule, 'note', note))
  if (mapping === undefined)
    return refused('project/no-such-rule', { message: `No rule ${command.rule} has another note.` })
  const label = note === undefined ? 'Remove the note' : 'Write a note'
  return done(withMapping(project, method, mapping), label, { rule: command.rule })
}
