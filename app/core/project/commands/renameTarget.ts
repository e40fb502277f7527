import type { Member } from '../../mapping/index.ts'
import { changePlace } from '../payload/changePlace.ts'
import { nodeAt } from '../payload/findPlace.ts'
import { showPlace } from '../payload/show.ts'
import type { TargetPlace } from '../tree.ts'
import { type CommandDefinition, type CommandChange, done, refused } from './commandChange.ts'
import { methodOf, noMethod, noPayload, payloadOf, withMapping, withPayload } from './methodOf.ts'

export const renameTarget: CommandDefinition<'renameTarget'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { place, name } = command
  const label = `Rename ${showPlace(place)} to ${name}`
  if (place.in !== 'body') {
    const { parameters } = method.mapping
    if (parameters.some(({ to }) => to.in === place.in && to.name === name)) return taken(name)
    if (!parameters.some(({ to }) => to.in === place.in && to.name === place.name)) return nothing(place)
    const renamed = parameters.map((rule) =>
      rule.to.in === place.in && rule.to.name === place.name ? { ...rule, to: { ...rule.to, name } } : rule,
    )
    return done(withMapping(project, method, { ...method.mapping, parameters: renamed }), label)
  }
  const payload = payloadOf(method, place.payload)
  if (payload === undefined) return noPayload(place.payload)
  const last = place.path.at(-1)
  const { body } = payload
  if (body.kind !== 'rules' || typeof last !== 'string' || nodeAt(body.root, place.path) === undefined)
    return nothing(place)
  const parent = place.path.slice(0, -1)
  if (nodeAt(body.root, [...parent, name]) !== undefined) return taken(name)
  const rename = (member: Member): Member => {
    if (member.kind === 'group') return { ...member, members: member.members.map(rename) }
    return member.kind === 'member' && member.name === last ? { ...member, name } : member
  }
  const root = changePlace(body.root, parent, {
    to: (node) => (node?.kind === 'object' ? { ...node, members: node.members.map(rename) } : node),
    freshId,
    newLoops: [],
    orderAt: () => [],
  })
  return done(withPayload(project, method, { ...payload, body: { ...body, root } }), label)
}

function taken(name: string): CommandChange {
  return refused('project/target-exists', {
    message: `There is a target ${name} already.`,
    hint: 'Choose another name.',
  })
}

function nothing(place: TargetPlace): CommandChange {
  return refused('project/nothing-mapped', { message: `Nothing that has a name is mapped to ${showPlace(place)}.` })
}
