import type { Expression as VtlExpression, ForeachNode, Statement } from '../../../vtl/index.ts'
import type { Condition, Expression } from '../../model.ts'
import { type OneOf, isBound, valueOfCases } from './cases.ts'
import { type Asked, conditionOf, conjunction, conjuncts, isAbout, readAsked } from './condition.ts'
import { type Own, type OwnLoop, isSame, value } from './held.ts'
import {
  type Line,
  type Setting,
  expressionIn,
  isText,
  isVariable,
  linesOf,
  settingOf,
  soleBranch,
  sourceOf,
} from './line.ts'
import { overOf } from './lists.ts'
import { literal } from '../meaning.ts'

type Collect = Extract<Expression, { kind: 'collect' }>
type ReadLine = (lines: readonly Line[], own: Own) => number

/** What a loop of its own collects: what is set at first tells how. */
export function readCollect(lines: readonly Line[], own: Own, readLine: ReadLine): number {
  const set = settingOf(lines[0])
  const how = set && howOf(set, lines, own)
  if (set === undefined || how === undefined) return 0
  own.held.set(set.name, value(literal('0')))
  let at = how === 'join' ? 2 : 1
  while (lines[at] !== undefined && lines[at]?.kind !== 'foreach') {
    const count = readLine(lines.slice(at), own)
    if (count === 0) return 0
    at += count
  }
  const loop = lines[at]
  const walked = loop?.kind === 'foreach' ? overOf(loop.source, own) : undefined
  if (loop?.kind !== 'foreach' || walked === undefined) return 0
  const frame: OwnLoop = { id: own.freshId(), item: loop.itemName, ...walked }
  const within = enter(own, frame)
  const taken = takenIn(loop, set.name, within, readLine)
  const collect = taken && collectOf(frame, taken, how, within)
  if (taken === undefined || collect === undefined) return 0
  if (how === 'first' || how === 'last') {
    own.held.set(set.name, { kind: 'flag', expression: collect })
    for (const { result } of taken) if (result !== undefined) own.held.set(result, value(collect))
  } else own.held.set(set.name, value(collect))
  return at + 1
}

/** What a loop gives its rounds. */
export function enter(own: Own, loop: OwnLoop): Own {
  const part = loop.over.kind === 'entries' ? 'key' : 'item'
  own.held.set(loop.item, value({ kind: 'ref', source: { kind: 'loop', loop: loop.id, part } }))
  if (loop.over.kind === 'entries') own.held.set(loop.list, { kind: 'list', over: loop.over, isChecked: true })
  return { ...own, loops: [...own.loops, loop] }
}

function howOf({ name, value: start }: Setting, lines: readonly Line[], own: Own): Collect['how'] | undefined {
  if (isText(start, '')) return isText(settingOf(lines[1])?.value, '') && /^joined\d*$/.test(name) ? 'join' : undefined
  if (start.kind === 'reference') {
    const isList = sourceOf(start, own) === `$util.parseJson('[]')` && lines[1]?.kind !== 'if'
    return isList ? 'list' : undefined
  }
  if (start.kind !== 'number' || sourceOf(start, own) !== '0') return undefined
  const [, how] = /^(count|sum|first|last)(?:Found)?\d*$/.exec(name) ?? []
  return how as Collect['how'] | undefined
}

interface Taken extends OneOf {
  /** The variable that holds it then. */
  readonly result?: string
  readonly by?: VtlExpression
}

function takenIn(loop: ForeachNode, target: string, own: Own, readLine: ReadLine): readonly Taken[] | undefined {
  const lines = linesOf(loop.body.body)
  if (lines === undefined) return undefined
  const taken: Taken[] = []
  let at = 0
  while (at < lines.length) {
    const rest = lines.slice(at)
    const branch = soleBranch(rest[0])
    const inner = branch ? linesOf(branch.body.body) : undefined
    const direct = branch ? undefined : takenBy(rest, target, undefined, own, readLine)
    if (direct !== undefined) {
      taken.push(direct.one)
      at += direct.count
      continue
    }
    const asked = branch && inner && assigns(inner, target) ? readAsked(branch.condition, own) : undefined
    const one = asked && inner && takenBy(inner, target, asked, own, readLine)
    if (one) {
      taken.push(one.one)
      at += 1
      continue
    }
    const count = readLine(rest, own)
    if (count === 0) return undefined
    at += count
  }
  return taken
}

function assigns(lines: readonly Statement[], target: string): boolean {
  return lines.some((line) => {
    const set = settingOf(line)
    if (set?.name === target) return true
    return (
      set?.value.kind === 'reference' &&
      set.value.name === target &&
      set.value.members.some((member) => member.kind === 'call' && member.name === 'add')
    )
  })
}

/** The lines that take a value, with those before that it needs. */
function takenBy(
  lines: readonly Line[],
  target: string,
  asked: Asked | undefined,
  own: Own,
  readLine: ReadLine,
): { readonly one: Taken; readonly count: number } | undefined {
  let at = 0
  let last: Setting | undefined
  while (at < lines.length && !assigns(lines.slice(at, at + 1), target)) {
    last = settingOf(lines[at])
    const count = readLine(lines.slice(at), own)
    if (count === 0) return undefined
    at += count
    if (asked === undefined && count > 0 && at < lines.length && !assigns(lines.slice(at), target)) return undefined
  }
  const set = settingOf(lines[at])
  if (set === undefined) return undefined
  const one = takenValue(set, target, asked, lines[at + 1], last, own)
  const count = one?.by === undefined ? at + 1 : at + 2
  return one && { one, count }
}

function takenValue(
  set: Setting,
  target: string,
  asked: Asked | undefined,
  next: Line | undefined,
  last: Setting | undefined,
  own: Own,
): Taken | undefined {
  const node = set.value
  if (node.kind === 'reference') {
    const added = node.members.at(-1)
    const of = added?.kind === 'call' ? expressionIn(added.args[0], own) : undefined
    return of && { asked, value: of }
  }
  if (node.kind === 'binary' && node.operator === '+') {
    const by = settingOf(next)
    if (node.left.kind === 'binary') {
      const of = expressionIn(node.right, own)
      return of && by && { asked, value: of, by: by.value }
    }
    const isCount = isVariable(node.left, target) && sourceOf(node.right, own) === '1' && target.startsWith('count')
    if (isCount) return { asked, value: literal('1') }
    const of = expressionIn(node.right, own)
    return of && { asked, value: of }
  }
  if (node.kind !== 'number' || last === undefined) return undefined
  const held = own.held.get(last.name)
  const of = held?.kind === 'value' || held?.kind === 'text' ? held.expression : undefined
  return of && { asked, value: of, result: last.name }
}

function collectOf({ id, over }: OwnLoop, taken: readonly Taken[], how: Collect['how'], own: Own): Collect | undefined {
  const cases = taken.map((one) => withoutFound(how === 'count' ? counted(one) : one))
  const [only] = cases
  if (only === undefined) return undefined
  const separator = taken[0]?.by
  const by = separator && expressionIn(separator, own)
  const isNone = separator?.kind === 'reference' && isSame(by, literal('""'))
  const common = { kind: 'collect', over, loop: id, how, ...(by && !isNone && { by }) } as const
  if (cases.length > 1) {
    const chosen = valueOfCases(cases)
    return chosen && { ...common, value: chosen }
  }
  const left = conjunction(conjuncts(only.asked).filter((one) => !isAbout(one, only.value) && !isBound(one)))
  const where: Condition | undefined = left && conditionOf(left)
  if (left && where === undefined) return undefined
  return { ...common, ...(where && { where }), value: only.value }
}

/** What is counted is asked for, and nothing else is known of it. */
function counted(one: Taken): Taken {
  const last = conjuncts(one.asked).at(-1)
  return last?.kind === 'present' || last?.kind === 'valued' ? { ...one, value: last.of } : one
}

/** The first one is taken as long as there is none. */
function withoutFound(one: Taken): Taken {
  return { ...one, asked: conjunction(conjuncts(one.asked).filter((asked) => !isUnfound(asked))) }
}

/** `$firstFound == 0`, where the variable holds the number it began with. */
function isUnfound(asked: Asked): boolean {
  if (asked.kind !== 'is' || asked.condition.kind !== 'compare') return false
  return isSame(asked.condition.left, literal('0')) && isSame(asked.condition.right, literal('0'))
}
