import { changePlace } from '../payload/changePlace.ts'
import { findPlace } from '../payload/findPlace.ts'
import { showPlace } from '../payload/show.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withMapping, withPayload } from './methodOf.ts'

/** Objects that become empty go with it, the root and the items of loops apart. */
export const removeRule: CommandDefinition<'removeRule'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { place } = command
  const label = `Remove ${showPlace(place)}`
  const nothing = refused('project/nothing-mapped', { message: `Nothing is mapped to ${showPlace(place)}.` })
  if (place.in !== 'body') {
    const parameters = method.mapping.parameters.filter(({ to }) => to.in !== place.in || to.name !== place.name)
    if (parameters.length === method.mapping.parameters.length) return nothing
    return done(withMapping(project, method, { ...method.mapping, parameters }), label)
  }
  const payload = payloadOf(method, place.payload)
  if (payload === undefined) return noPayload(place.payload)
  const { body } = payload
  if (body.kind !== 'rules' || findPlace(body.root, place.path).standing === undefined) return nothing
  const root = changePlace(body.root, place.path, { to: () => undefined, freshId, newLoops: [], orderAt: () => [] })
  return done(withPayload(project, method, { ...payload, body: { ...body, root } }), label)
}
