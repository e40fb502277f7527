import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withPayload } from './methodOf.ts'

export const setTemplateText: CommandDefinition<'setTemplateText'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const payload = payloadOf(method, command.payload)
  if (payload === undefined) return noPayload(command.payload)
  if (payload.body.kind !== 'template') {
    const message = `The ${payload.key} payload is drawn, not a template.`
    return refused('project/not-a-template', { message, hint: 'Switch it to a template first.' })
  }
  const to = { ...payload, body: { ...payload.body, vtl: command.text } }
  return done(withPayload(project, method, to), `Edit the ${payload.key} template`)
}
