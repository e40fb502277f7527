import type { Expression } from '../../../mapping/index.ts'
import type { CommandOf, SecondLine } from '../../command.ts'
import type { RefusedCommand } from '../../commandResult.ts'
import { showPlace } from '../../payload/show.ts'
import { refused } from '../commandChange.ts'

const LABELS: readonly (readonly [SecondLine, string])[] = [
  ['replace', 'Replace it'],
  ['join', 'Join both'],
  ['firstNonEmpty', 'Use the first that is not empty'],
]

/** Asks what to do with the value that the target has already. */
export function askSecondLine(
  command: CommandOf<'connect'>,
  source: string,
  modes: readonly SecondLine[],
  inStepWith?: { readonly shown: string },
): RefusedCommand {
  const place = showPlace(command.to)
  const both = LABELS.filter(([mode]) => modes.includes(mode)).map(([mode, label]) => ({
    label,
    command: { ...command, mode },
  }))
  const walk = {
    label: `Walk it in step with ${String(inStepWith?.shown)}`,
    command: { ...command, reduce: 'inStep' as const },
  }
  const choices = inStepWith === undefined ? both : [...both, walk]
  const words = { message: `${place} has a value already.`, hint: 'Choose what becomes of both.' }
  return refused('project/target-taken', words, { question: `${place} has a value. What about ${source}?`, choices })
}

/** Whether two expressions are one and the same source, which is then mapped already. */
export function isSameSource(a: Expression, b: Expression): boolean {
  return a.kind === 'ref' && b.kind === 'ref' && reading(a) === reading(b)
}

function reading({ source }: Extract<Expression, { readonly kind: 'ref' }>): string {
  const members = Object.entries(source).filter(([name]) => name !== 'fieldId')
  return JSON.stringify(members.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Refuses a line that is drawn already. */
export function alreadyMapped(command: CommandOf<'connect'>, source: string): RefusedCommand {
  return refused('project/already-mapped', { message: `${source} is mapped to ${showPlace(command.to)} already.` })
}

/** Two values for one target as one expression. */
export function combined(before: Expression, added: Expression, mode: SecondLine): Expression {
  switch (mode) {
    case 'replace':
      return added
    case 'join': {
      const parts = before.kind === 'text' ? before.parts : [before]
      return { kind: 'text', parts: [...parts, { kind: 'literal', json: '" "' }, added] }
    }
    case 'firstNonEmpty': {
      const args = before.kind === 'call' && before.fn === 'firstNonEmpty' ? before.args : [before]
      return { kind: 'call', fn: 'firstNonEmpty', args: [...args, added] }
    }
  }
}
