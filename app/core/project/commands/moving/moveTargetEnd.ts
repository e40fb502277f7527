import type { Node, ParameterRule, Source } from '../../../mapping/index.ts'
import { printBodyPath } from '../../bodyPath.ts'
import type { ProjectMethod } from '../../model.ts'
import { placeOfRule } from '../../placeOfRule.ts'
import { findPlace, nodeAt } from '../../payload/findPlace.ts'
import { bodyPathOf } from '../../payload/loops.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import { sourcesIn } from '../../payload/sourcesIn.ts'
import type { TargetPlace } from '../../tree.ts'
import { changeRule } from '../changeRule.ts'
import { type CommandChange, done, refused } from '../commandChange.ts'
import { connect } from '../connect.ts'
import { drawnPayload, withNodeAt } from '../connecting/payloadChange.ts'
import { ref } from '../connecting/reduction.ts'
import { alreadyMapped, askSecondLine, isSameSource } from '../connecting/secondLine.ts'
import { isEmpty } from '../connecting/written.ts'
import { methodOf, withMapping } from '../methodOf.ts'
import { removeRule } from '../removeRule.ts'
import { detached } from './detached.ts'
import { innerIdsFresh } from './innerIdsFresh.ts'
import { askedOfMoving, connectOf, loopsAt, type Moving, ruleAt } from './moving.ts'
import { replaceRefs } from './replaceRefs.ts'

type MovingTarget = Moving<'target'>

/** The line goes to another target, with the rule where that reads nothing else. */
export function moveTargetEnd(moving: MovingTarget): CommandChange {
  const { project, method, command, to, place, freshId } = moving
  const source = absolute(command.source, method, place)
  const anew = connectOf(command, source, to.place)
  if (JSON.stringify(to.place) === JSON.stringify(place)) return alreadyMapped(anew, showSource(source))
  const rule = ruleAt(method, place)
  if (rule !== undefined && 'kind' in rule && rule.kind !== 'value') return moveLoop(moving, rule)
  if (rule === undefined || !('value' in rule)) return kept(moving)
  const readsAll = sourcesIn([rule.value])
  if (!readsAll.some((read) => isSameSource(ref(read.source), ref(command.source)))) return kept(moving)
  const travels = readsAll.every((read) => isSameSource(ref(read.source), ref(command.source)))
  const rest = travels ? undefined : detached(rule.value, command.source)
  if (!travels && rest === undefined && command.copy !== true) return kept(moving)
  const change = connect(project, anew, freshId)
  if (change.kind === 'refused') return askedOfMoving(command, change)
  const drawn = methodOf(change.project, method.id)
  if (drawn === undefined || change.rule === undefined) return kept(moving)
  const carried = travels ? carrying(drawn, change.rule, rule, moving) : drawn.mapping
  const next = withMapping(change.project, drawn, carried)
  if (command.copy === true) return finished(moving, next, change.rule)
  if (rest !== undefined) {
    const now = methodOf(next, method.id) ?? drawn
    const mapping = changeRule(now.mapping, rule.id, (one) => ('value' in one ? { ...one, value: rest } : one))
    return finished(moving, withMapping(next, now, mapping ?? now.mapping), change.rule)
  }
  const removed = removeRule(next, { type: 'removeRule', method: method.id, place }, freshId)
  return removed.kind === 'refused' ? removed : finished(moving, removed.project, change.rule)
}

/** The mapping with what the rule does to its value, and under which condition, taken to its new place. */
function carrying(drawn: ProjectMethod, id: string, from: Node | ParameterRule, { command }: MovingTarget) {
  const mapping = changeRule(drawn.mapping, id as ParameterRule['id'], (to) => {
    if (!('value' in to) || !('value' in from)) return to
    // Beside a value that stood there, and where an item was chosen, there is no one reading to put the transforms around.
    const read =
      to.value.kind === 'ref' && command.mode !== 'join' && command.mode !== 'firstNonEmpty' ? to.value : undefined
    const own = read && replaceRefs({ value: from.value, when: from.when, policy: from.policy }, command.source, read)
    const { note, disabled } = from
    return {
      ...to,
      ...(own && {
        value: own.value,
        ...(own.when && { when: own.when }),
        ...(isChosen(own.policy) && { policy: own.policy }),
      }),
      ...(note !== undefined && { note }),
      ...(disabled === true && { disabled }),
    }
  })
  return mapping ?? drawn.mapping
}

/** Whether somebody decided what is sent without a value: a default goes along, what follows from the target does not. */
function isChosen({ absent, null: ofNull, mismatch }: ParameterRule['policy']): boolean {
  return typeof absent === 'object' || ofNull !== undefined || mismatch !== undefined
}

/** A loop goes with all that is in it, within the loops around it; elsewhere it is drawn anew. */
function moveLoop(moving: MovingTarget, rule: Node): CommandChange {
  const { project, method, command, to, place, freshId } = moving
  const source = absolute(command.source, method, place)
  const drawn = to.place.in === 'body' ? drawnPayload(project, method, to.place.payload) : undefined
  const goes =
    drawn !== undefined && !('diagnostics' in drawn) && place.in === 'body' && to.place.in === 'body'
      ? place.payload === to.place.payload && isWithinLoops(drawn.body.root, place, to.place)
      : false
  if (!goes || drawn === undefined || 'diagnostics' in drawn || to.place.in !== 'body') {
    const change = connect(project, connectOf(command, source, to.place), freshId)
    if (change.kind === 'refused' || command.copy === true) return askedOfMoving(command, change)
    const removed = removeRule(change.project, { type: 'removeRule', method: method.id, place }, freshId)
    return removed.kind === 'refused' ? removed : finished(moving, removed.project, change.rule)
  }
  const standing = nodeAt(drawn.body.root, to.place.path)
  if (standing !== undefined && !isEmpty(standing) && command.mode !== 'replace')
    return askedOfMoving(command, askSecondLine(connectOf(command, source, to.place), showSource(source), ['replace']))
  const node = command.copy === true ? innerIdsFresh(rule, freshId) : rule
  const before =
    command.copy === true ? undefined : removeRule(project, { type: 'removeRule', method: method.id, place }, freshId)
  if (before?.kind === 'refused') return before
  const cleared = before?.project ?? project
  const left = methodOf(cleared, method.id) ?? method
  const now = drawnPayload(cleared, left, to.place.payload)
  if ('diagnostics' in now) return now
  const next = withNodeAt(cleared, left, now, { path: to.place.path, newLoops: [], freshId }, () => node)
  return finished(moving, next, node.id)
}

/** Whether what stands in the loops around `from` can name them at `to` too, which lies not inside what moves. */
function isWithinLoops(
  root: Node,
  from: Extract<TargetPlace, { in: 'body' }>,
  to: Extract<TargetPlace, { in: 'body' }>,
): boolean {
  const around = findPlace(root, from.path).loops
  const found = findPlace(root, to.path)
  const open = to.path.slice(found.steps).some((step) => typeof step === 'object')
  const inside = JSON.stringify(to.path).startsWith(JSON.stringify(from.path).slice(0, -1))
  return !open && !inside && around.every(({ loop }) => found.loops.some((one) => one.loop === loop))
}

function finished(
  { command, method, to, place }: MovingTarget,
  project: MovingTarget['project'],
  rule: string | undefined,
): CommandChange {
  const shown = showSource(command.source, loopsAt(method, place))
  const verb = command.copy === true ? 'Copy' : 'Move'
  const moved = methodOf(project, method.id)
  const id =
    moved && rule !== undefined && placeOfRule(moved, rule as ParameterRule['id'])
      ? (rule as ParameterRule['id'])
      : undefined
  return done(project, `${verb} the line of ${shown} to ${showPlace(to.place)}`, {
    announce: `Mapped ${shown} to ${showPlace(to.place)}.`,
    ...(id && { rule: id }),
  })
}

/** A source by where it stands in the body, so that it can be read from anywhere. */
function absolute(source: Source, method: ProjectMethod, place: TargetPlace): Source {
  if (source.kind !== 'loop') return source
  const path = bodyPathOf(source, loopsAt(method, place))
  return path === undefined ? source : { kind: 'body', path: printBodyPath(path) }
}

function kept({ command, place, method }: MovingTarget): CommandChange {
  const source = showSource(command.source, loopsAt(method, place))
  return refused('project/line-kept', {
    message: `How ${showPlace(place)} reads ${source} cannot be told apart from the rest of its rule.`,
    hint: 'Change its expression, or draw the line anew.',
  })
}
