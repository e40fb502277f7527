import { showPlace, showSource } from '../payload/show.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { drawLines } from './connecting/drawLines.ts'
import { methodOf, noMethod } from './methodOf.ts'

/** As many pairs are read out; more would be a list that nobody listens to. */
const mostSpoken = 3

/** Draws the lines of several fields as one change. */
export const connectFields: CommandDefinition<'connectFields'> = (project, command, freshId) => {
  if (methodOf(project, command.method) === undefined) return noMethod(command.method)
  const { lines } = command
  const { project: next, drawn, left, rule } = drawLines(project, command, lines, freshId)
  if (drawn.length === 0) {
    const message = `None of the ${lines.length} lines fits: their targets have values, or need a choice.`
    return refused('project/nothing-connected', { message, hint: 'Draw them one by one to choose.' })
  }
  const pairs = drawn.slice(0, mostSpoken).map(({ source, to }) => `${showSource(source)} to ${showPlace(to)}`)
  const more = drawn.length - pairs.length
  const spoken = `Mapped ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
  const label = drawn.length === 1 ? 'Connect 1 field' : `Connect ${drawn.length} fields`
  const announce = left === 0 ? spoken : `${spoken} ${left} left out: they need a choice.`
  return done(next, label, { announce, ...(rule && { rule }) })
}
