import { shownValue } from '../../apigateway/index.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withPayload } from './methodOf.ts'

export const switchToRules: CommandDefinition<'switchToRules'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const payload = payloadOf(method, command.payload)
  if (payload === undefined) return noPayload(command.payload)
  const { body } = payload
  if (body.kind === 'rules')
    return refused('project/already-rules', { message: `The ${payload.key} payload is drawn already.` })
  if (body.kind === 'template' && shownValue(body.vtl).trim() !== '') {
    const message = `The ${payload.key} template has text, which drawn rules would lose.`
    return refused('project/template-not-empty', { message, hint: 'Undo the switch, or clear the template first.' })
  }
  const root = { id: freshId(), kind: 'object' as const, members: [] }
  const rules = { kind: 'rules' as const, format: 'json' as const, variables: [], root }
  return done(withPayload(project, method, { ...payload, body: rules }), `Draw the ${payload.key} payload`)
}
