import type { As, Expression, Source } from '../../../mapping/index.ts'
import type { FieldType } from '../../../schema/index.ts'
import { findPlace, nodeAt } from '../../payload/findPlace.ts'
import { showSource } from '../../payload/show.ts'
import type { TargetPath } from '../../targetPath.ts'
import type { CommandChange } from '../commandChange.ts'
import { copyField, startCopying } from './copyFields.ts'
import { targetField } from './payloadChange.ts'
import { walkableAround, walkInStep } from './inStep.ts'
import { askReduction, extendSource, reduced, ref } from './reduction.ts'
import { alreadyMapped, askSecondLine, combined, isSameSource } from './secondLine.ts'
import { bodyField } from './sourceFacts.ts'
import { defaultAs, defaultPolicy } from './valueForm.ts'
import { type Connecting, isEmpty, type WrittenPlace, written } from './written.ts'

/** One value for one place. */
export interface OneValue extends WrittenPlace {
  readonly source: Source
  readonly type: FieldType
  /** Where in the body it stands, loops resolved; absent for what is not of the body. */
  readonly from?: TargetPath
}

/** One value to one place: objects by members of the same name where both sides know theirs. */
export function connectOne(connecting: Connecting, one: OneValue): CommandChange {
  const { project, method, to, drawn, freshId } = connecting
  const standing = nodeAt(drawn.body.root, one.path)
  const target = targetField(drawn.shape, to.path)
  const field = one.from && bodyField(project, method, one.from)
  if (
    connecting.command.whole !== true &&
    field?.type === 'object' &&
    target?.type === 'object' &&
    (standing === undefined || standing.kind === 'object')
  ) {
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

/** One of several values, or what they make together, for one place. */
export function connectSeveral(connecting: Connecting, base: Source, rest: TargetPath, type: FieldType): CommandChange {
  const { command, drawn, to, freshId } = connecting
  const target = targetField(drawn.shape, to.path)?.type ?? 'any'
  const list = onlyList(base, rest)
  const walkable = list && walkableAround(drawn, to.path, list.source)
  if (command.reduce === undefined || (command.reduce === 'inStep' && walkable === undefined)) {
    const lists = target === 'any' || target === 'array'
    return askReduction(command, showSource(command.source), { lists, inStepWith: walkable?.shown })
  }
  if (command.reduce === 'inStep' && list !== undefined && walkable !== undefined) {
    const walked = walkInStep(drawn, walkable.loop, list.source)
    const source = extendSource(walked.item, list.inside)
    return writeValue(
      { ...connecting, drawn: walked.drawn },
      { source, path: to.path, newLoops: [], type, value: ref(source) },
    )
  }
  const value = reduced(base, rest, command, freshId)
  return writeValue(connecting, { source: base, path: to.path, newLoops: [], type, value })
}

/** The list that a path of several values goes into, where it is one, and the path inside its items. */
function onlyList(
  base: Source,
  rest: TargetPath,
): { readonly source: Source; readonly inside: TargetPath } | undefined {
  const each = rest.findIndex((step) => typeof step === 'object')
  const inside = rest.slice(each + 1)
  if (each < 0 || inside.some((step) => typeof step === 'object')) return undefined
  return { source: extendSource(base, rest.slice(0, each)), inside }
}

/** Writes an expression as a value node, or into the one that stands there. */
export function writeValue(connecting: Connecting, one: OneValue & { readonly value: Expression }): CommandChange {
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
