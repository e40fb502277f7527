import type { Id, Node, Source } from '../../../mapping/index.ts'
import type { FieldType } from '../../../schema/index.ts'
import { findPlace, nodeAt } from '../../payload/findPlace.ts'
import { loopsIn } from '../../payload/loops.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import type { CommandChange } from '../commandChange.ts'
import { askWrap } from './askWrap.ts'
import { connectOne, connectSeveral, writeValue } from './connectOne.ts'
import { copyField, copyItems, itemField, startCopying } from './copyFields.ts'
import { walkableIn, walkInStep } from './inStep.ts'
import { targetField } from './payloadChange.ts'
import { planLoops } from './planLoops.ts'
import { askReduction, reduced } from './reduction.ts'
import { askSecondLine } from './secondLine.ts'
import { bodyField } from './sourceFacts.ts'
import { type Connecting, isEmpty, written } from './written.ts'

/** An array: items to items by a loop, into one place by a choice, into an unknown place as it is. */
export function connectArray(connecting: Connecting, from: TargetPath, targetType: FieldType): CommandChange {
  const { project, method, command, to, drawn, freshId } = connecting
  const loops = loopsIn(drawn.payload)
  const { root } = drawn.body
  const last = to.path.at(-1)
  if (typeof last === 'object' && findPlace(root, to.path).standing === undefined && targetType !== 'array') {
    const plan = planLoops(root, loops, [...from, { each: true }], to.path, freshId)
    if (plan.kind === 'planned')
      return connectOne(connecting, { ...plan, from: [...from, { each: true }], type: 'any' })
  }
  if (targetType === 'array') return connectItems(connecting, from)
  const plan = planLoops(root, loops, from, to.path, freshId)
  if (plan.kind === 'noLoop') return askWrap(connecting)
  if (plan.kind === 'several') return connectSeveral(connecting, plan.base, plan.rest, 'array')
  if (targetType === 'any' && command.reduce === undefined)
    return connectOne(connecting, { ...plan, from, type: 'array' })
  if (command.reduce === undefined) return askReduction(command, showSource(command.source), { lists: false })
  const value = reduced(plan.source, [], command, freshId)
  return writeValue(connecting, {
    ...plan,
    source: plan.source,
    value,
    type: bodyField(project, method, [...from, { each: true }])?.type ?? 'any',
  })
}

/** Array to array: a loop over the items, whose members of the same name are mapped. */
function connectItems(connecting: Connecting, from: TargetPath): CommandChange {
  const { project, method, command, to, drawn, freshId } = connecting
  const { root } = drawn.body
  const standing = nodeAt(root, to.path)
  const full = standing !== undefined && !isEmpty(standing)
  const plan = planLoops(root, loopsIn(drawn.payload), from, to.path, freshId)
  const walkable = full && plan.kind === 'planned' ? walkableIn(drawn, standing) : undefined
  if (full && walkable !== undefined && plan.kind === 'planned' && command.reduce === 'inStep')
    return connectInStep(connecting, from, walkable.loop, plan.source)
  if (full && command.mode === undefined) {
    return askSecondLine(
      command,
      showSource(command.source),
      standing.kind === 'array' ? ['replace', 'join'] : ['replace'],
      walkable,
    )
  }
  if (plan.kind === 'noLoop') return askWrap(connecting)
  if (plan.kind === 'several') return connectSeveral(connecting, plan.base, plan.rest, 'array')
  const around = findPlace(root, to.path).loops.map(({ name = 'item' }) => name)
  const made = plan.newLoops.flat().map(({ name = 'item' }) => name)
  const shape = targetField(drawn.shape, to.path)
  const each = copyItems(
    plan.source,
    bodyField(project, method, from),
    shape,
    startCopying(freshId, [...around, ...made]),
  )
  const rule = standing?.id ?? freshId()
  const items = standing?.kind === 'array' && command.mode === 'join' ? [...standing.items, each] : [each]
  const array: Node = standing?.kind === 'array' ? { ...standing, items } : { id: rule, kind: 'array', items }
  return written(connecting, plan, array, `${showSource(command.source)}[]`, `${showPlace(to)}[]`)
}

/** A second array walked in step with the first: its members of the same name fill what is free in each item. */
function connectInStep(connecting: Connecting, from: TargetPath, loop: Id, list: Source): CommandChange {
  const { project, method, command, to, drawn, freshId } = connecting
  const walked = walkInStep(drawn, loop, list)
  const path: TargetPath = [...to.path, { each: true }]
  const around = findPlace(drawn.body.root, path).loops.map(({ name = 'item' }) => name)
  const existing = nodeAt(walked.drawn.body.root, path)
  const pair = {
    source: walked.item,
    from: itemField(bodyField(project, method, from)),
    to: itemField(targetField(drawn.shape, to.path)),
    isItem: true,
  }
  const node = copyField(pair, startCopying(freshId, around), existing)
  const shown = [`${showSource(command.source)}[]`, `${showPlace(to)}[]`] as const
  return written({ ...connecting, drawn: walked.drawn }, { path, newLoops: [] }, node, ...shown)
}
