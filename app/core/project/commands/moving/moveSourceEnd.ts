import type { Expression, Item, Member, Node, ParameterRule, Source } from '../../../mapping/index.ts'
import { bodyPathOf } from '../../payload/loops.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import { changeRule } from '../changeRule.ts'
import { type CommandChange, done, refused } from '../commandChange.ts'
import { connect } from '../connect.ts'
import { drawnPayload } from '../connecting/payloadChange.ts'
import { planLoops } from '../connecting/planLoops.ts'
import { ref } from '../connecting/reduction.ts'
import { alreadyMapped, isSameSource } from '../connecting/secondLine.ts'
import { bodyField, textSourceType, withFieldId } from '../connecting/sourceFacts.ts'
import { methodOf, withMapping } from '../methodOf.ts'
import { askedOfMoving, connectOf, loopsAt, type Moving, ruleAt } from './moving.ts'
import { replaceRefs } from './replaceRefs.ts'

/** The rule reads another source in place of the one that the line came from; all else of it stays. */
export function moveSourceEnd(moving: Moving<'source'>): CommandChange {
  const { project, method, command, to, place, freshId } = moving
  const anew = connectOf(command, to.source, place)
  if (command.copy === true) return connect(project, anew, freshId)
  const rule = ruleAt(method, place)
  if (rule === undefined) return kept(moving)
  const shown = showSource(to.source)
  const reading = bodyPathOf(command.source, loopsAt(method, place))
  const now = bodyPathOf(to.source, loopsAt(method, place))
  if (reading !== undefined && JSON.stringify(reading) === JSON.stringify(now)) return alreadyMapped(anew, shown)
  const value = valueOf(rule)
  if (value === undefined) return walkOther(moving, rule)
  if (isSameSource(value, ref(command.source)))
    return askedOfMoving(command, connect(project, { ...anew, mode: 'replace' }, freshId))
  if (replaceRefs(rule, command.source, ref(to.source)) === rule) return kept(moving)
  // Drawn for trial alone: how the new source is read at this place, and what has to be asked for that.
  const trial = connect(project, { ...anew, mode: 'replace', whole: true }, freshId)
  if (trial.kind === 'refused') return askedOfMoving(command, trial)
  const tried = methodOf(trial.project, method.id)
  const read = tried && valueOf(ruleAt(tried, place))
  if (read === undefined) return kept(moving)
  return changed(moving, (one) => replaceRefs(one, command.source, read))
}

/** A loop walks over another list; its items are read as before. */
function walkOther(moving: Moving<'source'>, rule: Node | ParameterRule): CommandChange {
  const { project, method, command, to, place, freshId } = moving
  if (place.in !== 'body') return kept(moving)
  const drawn = drawnPayload(project, method, place.payload)
  if ('diagnostics' in drawn) return drawn
  const loops = loopsAt(method, place)
  const from = bodyPathOf(to.source, loops)
  const source = withFieldId(method, to.source)
  const type = from === undefined ? textSourceType(method, source) : bodyField(project, method, from)?.type
  if (type !== 'array' && type !== 'any') {
    return refused('project/not-a-list', {
      message: `${showSource(to.source)} is no list, and ${showPlace(place)} repeats the items of one.`,
      hint: 'Choose an array.',
    })
  }
  const plan = from && planLoops(drawn.body.root, loops, from, place.path, freshId)
  if (plan !== undefined && plan.kind !== 'planned') return kept(moving)
  const list: Source = plan?.source ?? (source.kind === 'parameter' ? { ...source, many: 'all' } : source)
  const walked = withList(rule, command.source, list)
  return walked === rule ? kept(moving) : changed(moving, (one) => withList(one, command.source, list))
}

/** The rule with its own loops, not those inside, walking over another list; the rule itself where none walks over `from`. */
function withList<T extends Node | ParameterRule>(rule: T, from: Source, to: Source): T {
  const walk = (entry: Item | Member): Item | Member =>
    entry.kind === 'each' ? { ...entry, over: replaceRefs(entry.over, from, ref(to)) } : entry
  const entries =
    'items' in rule ? { items: rule.items.map(walk) } : 'members' in rule ? { members: rule.members.map(walk) } : {}
  const next = { ...rule, ...entries }
  return JSON.stringify(next) === JSON.stringify(rule) ? rule : next
}

function changed(moving: Moving<'source'>, change: <T extends Node | ParameterRule>(rule: T) => T): CommandChange {
  const { project, method, command, to, place } = moving
  const mapping = changeRule(method.mapping, command.rule, change)
  if (mapping === undefined) return kept(moving)
  const [source, target] = [showSource(to.source), showPlace(place)]
  const more = { announce: `Mapped ${source} to ${target}.`, rule: command.rule }
  return done(withMapping(project, method, mapping), `Move the line of ${target} to ${source}`, more)
}

function kept({ command, place, method }: Moving<'source'>): CommandChange {
  const source = showSource(command.source, loopsAt(method, place))
  return refused('project/line-kept', {
    message: `How ${showPlace(place)} reads ${source} cannot be told apart from the rest of its rule.`,
    hint: 'Change its expression, or draw the line anew.',
  })
}

/** The expression of a rule that has one. */
function valueOf(rule: Node | ParameterRule | undefined): Expression | undefined {
  return rule !== undefined && 'value' in rule ? rule.value : undefined
}
