import { always, and, printCond } from '../../compile/condition.ts'
import { compileCondition } from '../../compile/expression.ts'
import { joinPieces } from '../../compile/pieces.ts'
import { type LoopFact, type LoopFrame, type Place, createPlace } from '../../compile/place.ts'
import { compileNode } from '../../constructs/index.ts'
import type { Condition, Id, ValueNode } from '../../model.ts'
import { readPlainPath } from '../../path.ts'
import { type Asked, conditionOf, conjunction } from './condition.ts'
import type { Own, OwnLoop } from './held.ts'

/** A value as it stands in a template, and the condition around it, if there is one. */
export interface FoundValue {
  readonly text: string
  readonly asked: readonly Asked[]
  readonly condition: string
}

/** The first of these values that compiles to what was found, with as much of the condition around it as is not its own. */
export function settled(candidates: Iterable<ValueNode>, found: FoundValue, own: Own): ValueNode | undefined {
  const text = withoutNames(found.text)
  const condition = withoutNames(found.condition)
  let tried = 0
  for (const node of candidates) {
    if (tried++ > mostTried) return undefined
    const place = placeIn(own)
    const compiled = compileNode(node, place, 0, '')
    if (compiled === undefined || withoutNames(joinPieces(compiled.pieces).text) !== text) continue
    for (let at = 0; at <= found.asked.length; at++) {
      const before = conjunction(found.asked.slice(0, at))
      const when: Condition | undefined = before && conditionOf(before)
      if (before && when === undefined) break
      const asked = when ? compileCondition(when, place) : always
      if (asked === undefined || withoutNames(printCond(and(asked, compiled.when))) !== condition) continue
      return { ...node, ...(when && { when }) }
    }
  }
  return undefined
}

const mostTried = 600

/** Where something would be compiled that was found here; names do not count. */
export function placeIn(own: Own): Place {
  const place = createPlace('found' as Id, [], [])
  const loops: LoopFrame[] = []
  for (const loop of own.loops) loops.push(frameOf(loop, loops))
  return { ...place, loops }
}

function frameOf({ id, over, item, list }: OwnLoop, outer: readonly LoopFrame[]): LoopFrame {
  const isEntries = over.kind === 'entries'
  return {
    id,
    item,
    ref: isEntries ? `$${list}.get($${item})` : `$${item}`,
    key: isEntries ? `$${item}` : undefined,
    address: addressOf(over, outer),
    kept: new Map<LoopFact, string>(),
  }
}

function addressOf(over: OwnLoop['over'], outer: readonly LoopFrame[]): LoopFrame['address'] {
  if (over.kind !== 'items' || over.source.kind !== 'ref') return undefined
  const { source } = over.source
  const path = source.kind === 'body' ? source.path : source.kind === 'loop' ? (source.path ?? '$') : undefined
  const steps = path === undefined ? undefined : readPlainPath(path)
  const isQuotable = steps?.every((step) => typeof step === 'number' || /^[A-Za-z0-9_ :.-]+$/.test(step))
  if (path === undefined || !isQuotable) return undefined
  if (source.kind === 'body') return () => path
  const frame = source.kind === 'loop' ? outer.find(({ id }) => id === source.loop) : undefined
  const list = frame?.address
  return list && ((): string => `${list()}[$index]${path.slice(1)}`)
}

const reference = /\$!?\{?([A-Za-z_][\w-]*)/g

function withoutNames(text: string): string {
  return text.replaceAll(
    reference,
    (whole, name: string) =>
      (whole.includes('{') ? '${' : '$') +
      (name === 'input' || name === 'util' || name === 'context' || name === 'stageVariables' || name === 'foreach'
        ? name
        : ''),
  )
}
