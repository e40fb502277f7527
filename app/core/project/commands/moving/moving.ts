import type { Id, Node, ParameterRule } from '../../../mapping/index.ts'
import type { CommandOf, LineEnd } from '../../command.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import { nodeAt } from '../../payload/findPlace.ts'
import { type Loops, loopsIn } from '../../payload/loops.ts'
import type { TargetPlace } from '../../tree.ts'
import type { CommandChange } from '../commandChange.ts'
import { payloadOf } from '../methodOf.ts'

/** A line on its way to another row. */
export interface Moving<End extends LineEnd['end']> {
  readonly project: Project
  readonly method: ProjectMethod
  readonly command: CommandOf<'moveLine'>
  readonly to: Extract<LineEnd, { readonly end: End }>
  /** Where the rule stands that reads it. */
  readonly place: TargetPlace
  readonly freshId: () => Id
}

/** The rule at a place: of a parameter, or a node of a payload. */
export function ruleAt(method: ProjectMethod, place: TargetPlace): ParameterRule | Node | undefined {
  if (place.in !== 'body')
    return method.mapping.parameters.find(({ to }) => to.in === place.in && to.name === place.name)
  const body = payloadOf(method, place.payload)?.body
  return body?.kind === 'rules' ? nodeAt(body.root, place.path) : undefined
}

/** The loops that a rule at a place can name. */
export function loopsAt(method: ProjectMethod, place: TargetPlace): Loops {
  const part = place.in === 'body' ? payloadOf(method, place.payload) : ruleAt(method, place)
  return part === undefined ? new Map() : loopsIn(part)
}

/** The line drawn anew, with the choices that were made. */
export function connectOf(
  { method, mode, reduce, index }: CommandOf<'moveLine'>,
  source: CommandOf<'connect'>['source'],
  to: TargetPlace,
): CommandOf<'connect'> {
  const chosen = { ...(mode && { mode }), ...(reduce && { reduce }), ...(index !== undefined && { index }) }
  return { type: 'connect', method, source, to, ...chosen }
}

/** What drawing the line anew would ask, asked of moving it. */
export function askedOfMoving(command: CommandOf<'moveLine'>, change: CommandChange): CommandChange {
  if (change.kind === 'done' || change.ask === undefined) return change
  const choices = change.ask.choices.map((choice) => {
    if (choice.command.type !== 'connect') return choice
    const { mode, reduce, index, to } = choice.command
    const chosen = { ...(mode && { mode }), ...(reduce && { reduce }), ...(index !== undefined && { index }) }
    const end: LineEnd = command.to.end === 'target' ? { end: 'target', place: to } : command.to
    return { ...choice, command: { ...command, ...chosen, to: end } }
  })
  return { ...change, ask: { ...change.ask, choices } }
}
