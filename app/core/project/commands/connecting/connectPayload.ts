import type { As, Expression, Id, Node, Source } from '../../../mapping/index.ts'
import type { FieldType } from '../../../schema/index.ts'
import type { CommandOf } from '../../command.ts'
import type { RefusedCommand } from '../../commandResult.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import { findPlace, nodeAt } from '../../payload/findPlace.ts'
import type { NewLoop } from '../../payload/changePlace.ts'
import { bodyPathOf, loopsIn } from '../../payload/loops.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import type { TargetPlace } from '../../tree.ts'
import { type CommandChange, done, refused } from '../commandChange.ts'
import { methodOf } from '../methodOf.ts'
import { copyField, copyItems, startCopying } from './copyFields.ts'
import { type DrawnPayload, drawnPayload, targetField, withNodeAt } from './payloadChange.ts'
import { planLoops } from './planLoops.ts'
import { askReduction, reduced, ref } from './reduction.ts'
import { alreadyMapped, askSecondLine, combined, isSameSource } from './secondLine.ts'
import { bodyField, textSourceType, withFieldId } from './sourceFacts.ts'
import { defaultAs, defaultPolicy } from './valueForm.ts'

type BodyPlace = Extract<TargetPlace, { readonly in: 'body' }>

/** A line to a place of a payload. */
export function connectPayload(
  project: Project,
  method: ProjectMethod,
  command: CommandOf<'connect'>,
  to: BodyPlace,
  freshId: () => Id,
): CommandChange {
  const drawn = drawnPayload(project, method, to.payload)
  if ('diagnostics' in drawn) return drawn
  return connectDrawn({ project, method, command, to, drawn, freshId })
}

interface Connecting {
  readonly project: Project
  readonly method: ProjectMethod
  readonly command: CommandOf<'connect'>
  readonly to: BodyPlace
  readonly drawn: DrawnPayload
  readonly freshId: () => Id
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
    return connectOne(connecting, { source, path: to.path, newLoops: [], type: textSourceType(method, source) })
  }
  const field = bodyField(project, method, from)
  const target = targetField(drawn.shape, to.path)
  if (field?.type === 'array') return connectArray(connecting, from, target?.type ?? nodeType(nodeAt(root, to.path)))
  const plan = planLoops(root, loops, from, to.path, freshId)
  if (plan.kind === 'noLoop') return askWrap(connecting)
  if (plan.kind === 'several') return connectSeveral(connecting, plan.base, plan.rest, field?.type ?? 'any')
  return connectOne(connecting, { ...plan, from, type: field?.type ?? 'any' })
}

/** An array: items to items by a loop, into one place by a choice, into an unknown place as it is. */
function connectArray(connecting: Connecting, from: TargetPath, targetType: FieldType): CommandChange {
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
  if (command.reduce === undefined) return askReduction(connecting.command, showSource(command.source), false)
  const value = reduced(plan.source, [], command.reduce, freshId)
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
  if (full && command.mode === undefined) {
    return askSecondLine(
      command,
      showSource(command.source),
      standing.kind === 'array' ? ['replace', 'join'] : ['replace'],
    )
  }
  const plan = planLoops(root, loopsIn(drawn.payload), from, to.path, freshId)
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

interface OneValue {
  readonly source: Source
  readonly path: TargetPath
  readonly newLoops: readonly (readonly NewLoop[])[]
  readonly type: FieldType
  readonly from?: TargetPath
}

/** One value to one place: objects by members of the same name where both sides know theirs. */
function connectOne(connecting: Connecting, one: OneValue): CommandChange {
  const { project, method, to, drawn, freshId } = connecting
  const standing = nodeAt(drawn.body.root, one.path)
  const target = targetField(drawn.shape, to.path)
  const field = one.from && bodyField(project, method, one.from)
  if (field?.type === 'object' && target?.type === 'object' && (standing === undefined || standing.kind === 'object')) {
    const isItem = typeof one.path.at(-1) !== 'string'
    const around = findPlace(drawn.body.root, one.path).loops.map(({ name = 'item' }) => name)
    const node = copyField(
      { source: one.source, from: field, to: target, isItem },
      startCopying(freshId, around),
      standing,
    )
    if (node !== standing) return written(connecting, one, node)
  }
  return writeValue(connecting, { ...one, value: ref(one.source) })
}

function connectSeveral(connecting: Connecting, base: Source, rest: TargetPath, type: FieldType): CommandChange {
  const { command, drawn, to, freshId } = connecting
  const target = targetField(drawn.shape, to.path)?.type ?? 'any'
  if (command.reduce === undefined)
    return askReduction(command, showSource(command.source), target === 'any' || target === 'array')
  const value = reduced(base, rest, command.reduce, freshId)
  return writeValue(connecting, { source: base, path: to.path, newLoops: [], type, value })
}

/** Writes an expression as a value node, or into the one that stands there. */
function writeValue(connecting: Connecting, one: OneValue & { readonly value: Expression }): CommandChange {
  const { command, drawn, to, freshId } = connecting
  const standing = nodeAt(drawn.body.root, one.path)
  const { value: added, type } = one
  if (standing?.kind === 'value' && isSameSource(standing.value, added)) {
    return alreadyMapped(command, showSource(command.source))
  }
  if (standing !== undefined && !isEmpty(standing) && command.mode === undefined) {
    return askSecondLine(
      command,
      showSource(command.source),
      standing.kind === 'value' ? ['replace', 'join', 'firstNonEmpty'] : ['replace'],
    )
  }
  const target = targetField(drawn.shape, to.path)
  const form = {
    type: target?.type ?? ('any' as const),
    required: target?.required ?? false,
    isItem: one.path.length > 0 && typeof one.path.at(-1) !== 'string',
  }
  const fresh = { as: asOf(added, one.source, type, form.type), policy: defaultPolicy(form) }
  if (standing?.kind === 'value' && command.mode !== undefined) {
    const value = combined(standing.value, added, command.mode)
    const as = command.mode === 'replace' ? fresh.as : command.mode === 'join' ? 'string' : standing.as
    return written(connecting, one, { ...standing, value, as })
  }
  return written(connecting, one, { id: standing?.id ?? freshId(), kind: 'value', value: added, ...fresh })
}

function asOf(value: Expression, source: Source, sourceType: FieldType, target: FieldType): As {
  if (value.kind === 'call' || (value.kind === 'collect' && value.how === 'sum'))
    return target === 'string' ? 'string' : 'integer'
  if (value.kind !== 'collect') return defaultAs(source, sourceType, target)
  if (value.how === 'join') return 'string'
  if (value.how === 'list') return target === 'string' ? 'jsonText' : 'json'
  return defaultAs({ kind: 'body', path: '$' }, sourceType, target)
}

function written(
  connecting: Connecting,
  at: { readonly path: TargetPath; readonly newLoops: readonly (readonly NewLoop[])[] },
  node: Node,
  shownSource: string = showSource(connecting.command.source),
  shownPlace: string = showPlace(connecting.to),
): CommandChange {
  const { project, method, drawn, command, freshId } = connecting
  const cleared = clearWay(connecting, at.path)
  if ('diagnostics' in cleared) return cleared
  const next = withNodeAt(project, method, cleared, { ...at, freshId }, () => node)
  const made = at.newLoops.flat().length
  const loops = made === 0 ? '' : made === 1 ? ' A loop was made.' : ` ${made} loops were made.`
  return done(next, `Connect ${showSource(command.source, loopsIn(drawn.payload))} to ${showPlace(connecting.to)}`, {
    announce: `Mapped ${shownSource} to ${shownPlace}.${loops}`,
    rule: node.id,
  })
}

/** A value on the way, such as an object copied whole, gives way to the members below it only when told to. */
function clearWay(connecting: Connecting, path: TargetPath): DrawnPayload | RefusedCommand {
  const { command, drawn, freshId, project, method } = connecting
  for (let length = 0; length < path.length; length++) {
    const node = nodeAt(drawn.body.root, path.slice(0, length))
    const fits =
      typeof path[length] === 'string' ? node?.kind === 'object' : node?.kind === 'array' || node?.kind === 'object'
    if (node === undefined || fits) continue
    if (command.mode !== 'replace') return askSecondLine(command, showSource(command.source), ['replace'])
    const at = { path: path.slice(0, length), newLoops: [], freshId }
    const emptied = (): Node | undefined => (length === 0 ? { id: freshId(), kind: 'object', members: [] } : undefined)
    const cleared = withNodeAt(project, method, drawn, at, emptied)
    return drawnPayload(cleared, methodOf(cleared, method.id) ?? method, drawn.payload.id)
  }
  return drawn
}

function askWrap({ command, to }: Connecting): CommandChange {
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

function nodeType(node: Node | undefined): FieldType {
  return node?.kind === 'array' || node?.kind === 'object' ? node.kind : 'any'
}

/** Structure that sends nothing yet is no value to lose. */
function isEmpty(node: Node): boolean {
  return (node.kind === 'object' && node.members.length === 0) || (node.kind === 'array' && node.items.length === 0)
}
