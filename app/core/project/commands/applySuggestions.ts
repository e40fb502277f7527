import type { Project } from '../model.ts'
import type { TargetPlace } from '../tree.ts'
import { nodeAt } from '../payload/findPlace.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { connect } from './connect.ts'
import { isEmpty } from './connecting/written.ts'
import { methodOf, noMethod, payloadOf } from './methodOf.ts'

/** Lines to places that nothing is mapped to, as one change. A line to an array is drawn by those to what is in it. */
export const applySuggestions: CommandDefinition<'applySuggestions'> = (project, command, freshId) => {
  if (methodOf(project, command.method) === undefined) return noMethod(command.method)
  const { lines, method } = command
  const inside = placesInside(lines.map(({ to }) => to))
  let next = project
  let drawn = 0
  for (const { source, to } of lines.filter((line) => !inside(line.to))) {
    if (isTaken(next, method, to)) continue
    const change = connect(next, { type: 'connect', method, source, to }, freshId)
    if (change.kind === 'refused') continue
    next = change.project
    drawn++
  }
  if (drawn === 0) {
    const message = `None of the ${lines.length} lines fits: their targets have values, or need a choice.`
    return refused('project/nothing-connected', { message, hint: 'Draw them one by one to choose.' })
  }
  const label = drawn === 1 ? 'Draw 1 suggested line' : `Draw ${drawn} suggested lines`
  const left = lines.filter((line) => !inside(line.to)).length - drawn
  return done(next, label, left === 0 ? {} : { announce: `${label}. ${left} were left out: they need a choice.` })
}

/** Whether some other of the places is in that one, which connecting whole would fill. */
function placesInside(places: readonly TargetPlace[]): (place: TargetPlace) => boolean {
  const around = new Set<string>()
  for (const place of places) {
    if (place.in !== 'body') continue
    for (let length = 0; length < place.path.length; length++)
      around.add(`${place.payload} ${JSON.stringify(place.path.slice(0, length))}`)
  }
  return (place) => place.in === 'body' && around.has(`${place.payload} ${JSON.stringify(place.path)}`)
}

function isTaken(project: Project, id: Parameters<typeof methodOf>[1], place: TargetPlace): boolean {
  const method = methodOf(project, id)
  if (place.in !== 'body') {
    return method?.mapping.parameters.some(({ to }) => to.in === place.in && to.name === place.name) === true
  }
  const body = method && payloadOf(method, place.payload)?.body
  const node = body?.kind === 'rules' ? nodeAt(body.root, place.path) : undefined
  return node !== undefined && !isEmpty(node)
}
