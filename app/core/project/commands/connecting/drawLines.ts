import type { Id, Source } from '../../../mapping/index.ts'
import type { CommandOf } from '../../command.ts'
import type { Project } from '../../model.ts'
import { nodeAt } from '../../payload/findPlace.ts'
import type { TargetPlace } from '../../tree.ts'
import { connect } from '../connect.ts'
import { methodOf, payloadOf } from '../methodOf.ts'
import { isEmpty } from './written.ts'

/** A line that is not drawn yet. */
export interface PlannedLine {
  readonly source: Source
  readonly to: TargetPlace
}

/** What came of several lines. */
export interface DrawnLines {
  readonly project: Project
  readonly drawn: readonly PlannedLine[]
  /** How many need a choice, or have a target that has a value. */
  readonly left: number
  /** The rule of the last one. */
  readonly rule?: Id
}

/** Draws lines one after another; without a `mode` those are left out whose target has a value by then. */
export function drawLines(
  project: Project,
  { method, mode }: Pick<CommandOf<'connectFields'>, 'method' | 'mode'>,
  lines: readonly PlannedLine[],
  freshId: () => Id,
): DrawnLines {
  let next = project
  let rule: Id | undefined
  const drawn: PlannedLine[] = []
  for (const line of lines) {
    if (mode === undefined && isTaken(next, method, line.to)) continue
    const change = connect(next, { type: 'connect', method, ...line, ...(mode && { mode }) }, freshId)
    if (change.kind === 'refused') continue
    next = change.project
    rule = change.rule ?? rule
    drawn.push(line)
  }
  return { project: next, drawn, left: lines.length - drawn.length, ...(rule && { rule }) }
}

function isTaken(project: Project, id: Id, place: TargetPlace): boolean {
  const method = methodOf(project, id)
  if (place.in !== 'body') {
    return method?.mapping.parameters.some(({ to }) => to.in === place.in && to.name === place.name) === true
  }
  const body = method && payloadOf(method, place.payload)?.body
  const node = body?.kind === 'rules' ? nodeAt(body.root, place.path) : undefined
  return node !== undefined && !isEmpty(node)
}
