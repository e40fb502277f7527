import { nodeAt } from '../../payload/findPlace.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import { type CommandChange, refused } from '../commandChange.ts'
import type { Connecting } from './written.ts'

/** Asks whether one value makes a list of one, or one more item of the list that is there. */
export function askListOfOne({ command, to, drawn }: Connecting): CommandChange {
  const [source, list] = [showSource(command.source), showPlace(to)]
  const standing = nodeAt(drawn.body.root, to.path)
  const count = standing?.kind === 'array' ? standing.items.length : 0
  const words = {
    message: `${source} has one value, and ${list} takes a list.`,
    hint: 'Connect an array to it, or make a list of the one value.',
  }
  const label = count === 0 ? 'As a list of one' : `As one more item of ${list}`
  return refused('project/one-for-list', words, {
    question: `How does ${source} go into ${list}?`,
    choices: [{ label, command: { ...command, to: { ...to, path: [...to.path, count] } } }],
  })
}
