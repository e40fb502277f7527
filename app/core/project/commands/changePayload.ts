import type { Payload } from '../../mapping/index.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withMapping, withPayload } from './methodOf.ts'

export const changePayload: CommandDefinition<'setPayload'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { payloads } = method.mapping
  const before =
    command.payload === undefined ? payloads.find(({ key }) => key === command.key) : payloadOf(method, command.payload)
  if (command.payload !== undefined && before === undefined) return noPayload(command.payload)
  const key = command.key ?? before?.key ?? 'application/json'
  if (payloads.some((payload) => payload !== before && payload.key === key)) {
    return refused('project/payload-exists', { message: `The method has a payload for ${key} already.` })
  }
  const payload = changed(before ?? emptyPayload(key, freshId), { ...command, key })
  if (before !== undefined) return done(withPayload(project, method, payload), `Change the ${key} payload`)
  return done(
    withMapping(project, method, { ...method.mapping, payloads: [...payloads, payload] }),
    `Add the ${key} payload`,
  )
}

type Changes = Pick<Parameters<typeof changePayload>[1], 'key' | 'shape' | 'format'>

/** A format given where there were no rules begins them; a template's text is never dropped here. */
function changed(payload: Payload, { key = payload.key, shape, format }: Changes): Payload {
  const { body } = payload
  const rules = format !== undefined && body.kind === 'rules' ? { ...body, format } : body
  return { ...payload, key, ...(shape && { shape }), body: rules }
}

function emptyPayload(key: string, freshId: () => Payload['id']): Payload {
  const root = { id: freshId(), kind: 'object' as const, members: [] }
  const format = formatOf(key)
  return { id: freshId(), key, body: { kind: 'rules', format, variables: [], root } }
}

/** What a content type says of its form; JSON where it says nothing. */
function formatOf(key: string): 'json' | 'form' | 'xml' | 'text' {
  if (key === 'application/x-www-form-urlencoded') return 'form'
  if (/[/+]xml$/.test(key)) return 'xml'
  return key.startsWith('text/') ? 'text' : 'json'
}
