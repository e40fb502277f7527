import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withMapping } from './methodOf.ts'

/** What the template sets on its way replaces the rules of those parameters. */
export const drawTemplate: CommandDefinition<'drawTemplate'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const payload = payloadOf(method, command.payload)
  if (payload === undefined) return noPayload(command.payload)
  if (payload.body.kind !== 'template')
    return refused('project/already-rules', { message: `The ${payload.key} payload is no template.` })
  const isSet = (in_: string, name: string): boolean =>
    command.parameters.some(({ to }) => to.in === in_ && to.name.toLowerCase() === name.toLowerCase())
  const kept = method.mapping.parameters.filter(({ to }) => !isSet(to.in, to.name))
  const payloads = method.mapping.payloads.map((one) => (one.id === payload.id ? { ...one, body: command.body } : one))
  const mapping = { ...method.mapping, parameters: [...kept, ...command.parameters], payloads }
  return done(withMapping(project, method, mapping), `Draw the ${payload.key} template`)
}
