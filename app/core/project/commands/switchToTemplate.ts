import { type CommandDefinition, done } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withPayload } from './methodOf.ts'

export const switchToTemplate: CommandDefinition<'switchToTemplate'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const payload = payloadOf(method, command.payload)
  if (payload === undefined) return noPayload(command.payload)
  const to = { ...payload, body: { kind: 'template' as const, vtl: command.text } }
  return done(withPayload(project, method, to), `Edit the ${payload.key} template as text`)
}
