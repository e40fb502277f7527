import { showPlace, showSource } from '../../payload/show.ts'
import { type CommandChange, refused } from '../commandChange.ts'
import type { Connecting } from './written.ts'

/** Asks how one value goes into an array that has no loop. */
export function askWrap({ command, to }: Connecting): CommandChange {
  const array = showPlace({
    ...to,
    path: to.path.slice(
      0,
      to.path.findLastIndex((step) => typeof step === 'object'),
    ),
  })
  const path = to.path.map((step) => (typeof step === 'object' ? 0 : step))
  const words = {
    message: `${showSource(command.source)} has one value, and ${array} has no loop that repeats it.`,
    hint: 'Connect an array to it first.',
  }
  return refused('project/no-loop', words, {
    question: `How does ${showSource(command.source)} go into ${array}?`,
    choices: [{ label: `As one item of ${array}`, command: { ...command, to: { ...to, path } } }],
  })
}
