import type { Id, Node } from '../../../mapping/index.ts'
import type { FieldType } from '../../../schema/index.ts'
import type { CommandOf } from '../../command.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import { findPlace, nodeAt } from '../../payload/findPlace.ts'
import { bodyPathOf, loopsIn } from '../../payload/loops.ts'
import type { CommandChange } from '../commandChange.ts'
import { askListOfOne } from './askListOfOne.ts'
import { askWrap } from './askWrap.ts'
import { connectArray } from './connectArray.ts'
import { connectOne, connectSeveral } from './connectOne.ts'
import { drawnPayload, targetField } from './payloadChange.ts'
import { planLoops } from './planLoops.ts'
import { bodyField, textSourceType, withFieldId } from './sourceFacts.ts'
import type { Connecting } from './written.ts'

/** A line to a place of a payload. */
export function connectPayload(
  project: Project,
  method: ProjectMethod,
  command: CommandOf<'connect'>,
  to: Connecting['to'],
  freshId: () => Id,
): CommandChange {
  const drawn = drawnPayload(project, method, to.payload)
  if ('diagnostics' in drawn) return drawn
  return connectDrawn({ project, method, command, to, drawn, freshId })
}

function connectDrawn(connecting: Connecting): CommandChange {
  const { project, method, command, to, drawn, freshId } = connecting
  const { root } = drawn.body
  const loops = loopsIn(drawn.payload)
  const source = withFieldId(method, command.source)
  const from = source.kind === 'body' ? bodyPathOf(source, loops) : undefined
  if (from === undefined) {
    const { steps } = findPlace(root, to.path)
    const open = to.path.slice(steps).some((step) => typeof step === 'object')
    if (open) return askWrap(connecting)
    const type = textSourceType(method, source)
    if (isSingle(type) && targetField(drawn.shape, to.path)?.type === 'array') return askListOfOne(connecting)
    return connectOne(connecting, { source, path: to.path, newLoops: [], type })
  }
  const field = bodyField(project, method, from)
  const target = targetField(drawn.shape, to.path)
  if (field?.type === 'array') return connectArray(connecting, from, target?.type ?? nodeType(nodeAt(root, to.path)))
  const plan = planLoops(root, loops, from, to.path, freshId)
  if (plan.kind === 'noLoop') return askWrap(connecting)
  if (plan.kind === 'several') return connectSeveral(connecting, plan.base, plan.rest, field?.type ?? 'any')
  const type = field?.type ?? 'any'
  if (isSingle(type) && target?.type === 'array') return askListOfOne(connecting)
  return connectOne(connecting, { ...plan, from, type })
}

/** Whether a value of that type is one value, and no list. */
function isSingle(type: FieldType): boolean {
  return type !== 'array' && type !== 'any'
}

function nodeType(node: Node | undefined): FieldType {
  return node?.kind === 'array' || node?.kind === 'object' ? node.kind : 'any'
}
