import type { TargetPlace } from '../tree.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { drawLines } from './connecting/drawLines.ts'
import { methodOf, noMethod } from './methodOf.ts'

/** Lines to places that nothing is mapped to, as one change. A line to an array is drawn by those to what is in it. */
export const applySuggestions: CommandDefinition<'applySuggestions'> = (project, command, freshId) => {
  if (methodOf(project, command.method) === undefined) return noMethod(command.method)
  const { lines, method } = command
  const inside = placesInside(lines.map(({ to }) => to))
  const outermost = lines.filter((line) => !inside(line.to))
  const { project: next, drawn, left } = drawLines(project, { method }, outermost, freshId)
  if (drawn.length === 0) {
    const message = `None of the ${lines.length} lines fits: their targets have values, or need a choice.`
    return refused('project/nothing-connected', { message, hint: 'Draw them one by one to choose.' })
  }
  const label = drawn.length === 1 ? 'Draw 1 suggested line' : `Draw ${drawn.length} suggested lines`
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
