import { type JavaValue, JavaDecimal, JavaDouble, JavaList, JavaMap } from '../../java/index.ts'
import type { Expression, ListNode, MapNode, RangeNode, StringNode, TemplateNode } from '../ast.ts'
import type { VtlValue } from '../host.ts'
import { capture } from './capture.ts'
import { type Provenance, nowhere } from './provenance.ts'
import type { Run } from './run.ts'
import { toJava } from './values.ts'

/** A string that interpolates: what `parts` render. */
export function evaluateString(run: Run, node: StringNode, parts: TemplateNode): string | undefined {
  const text = run.enter(node) ? capture(run, () => run.evaluator.statements(run, parts.body), node.trimmed) : undefined
  run.leave()
  return text
}

/** The items and, in a traced run, where each came from; undefined where one ended the run. */
function evaluateItems(run: Run, items: readonly Expression[], from: Provenance[]): JavaValue[] | undefined {
  const values: JavaValue[] = []
  for (const item of items) {
    const value = run.evaluator.expression(run, item)
    const java = value === undefined ? undefined : toJava(run, value)
    if (java === undefined) return undefined
    values.push(java)
    if (run.trace !== undefined) from.push(run.trace.last)
  }
  return values
}

export function evaluateList(run: Run, node: ListNode): VtlValue | undefined {
  const from: Provenance[] = []
  const values = run.enter(node) && run.step(node) ? evaluateItems(run, node.items, from) : undefined
  run.leave()
  if (values === undefined) return undefined
  const list = new JavaList(values)
  if (run.trace !== undefined) {
    for (const [i, origin] of from.entries()) run.trace.contents.put(list, i, origin)
    run.trace.last = nowhere
  }
  return list
}

export function evaluateMap(run: Run, node: MapNode): VtlValue | undefined {
  const map = new JavaMap()
  const ended = !run.enter(node) || !run.step(node) || !fill(run, map, node)
  run.leave()
  if (ended) return undefined
  if (run.trace !== undefined) run.trace.last = nowhere
  return map
}

function fill(run: Run, map: JavaMap, node: MapNode): boolean {
  for (const entry of node.entries) {
    const from: Provenance[] = []
    const [key, member] = evaluateItems(run, [entry.key, entry.value], from) ?? []
    if (key === undefined || member === undefined) return false
    map.entries.set(key, member)
    run.trace?.contents.put(map, key, from[1] ?? nowhere)
  }
  return true
}

/** Number.intValue(); undefined for what is no number. */
function toInt(value: VtlValue): number | undefined {
  if (typeof value === 'number') return value | 0
  if (typeof value === 'bigint') return Number(BigInt.asIntN(32, value))
  if (value instanceof JavaDouble) return Math.trunc(Math.max(-0x80000000, Math.min(0x7fffffff, value.value || 0)))
  if (!(value instanceof JavaDecimal)) return undefined
  const { unscaled, scale } = value
  if (scale > unscaled.toString().length) return 0
  const whole = scale > 0 ? unscaled / 10n ** BigInt(scale) : scale > -64 ? unscaled * 10n ** BigInt(-scale) : 0n
  return Number(BigInt.asIntN(32, whole))
}

/** `[from..to]`, up or down; null where a bound is no number. */
export function evaluateRange(run: Run, node: RangeNode): VtlValue | undefined {
  const low = run.evaluator.expression(run, node.from)
  if (low === undefined) return undefined
  const high = run.evaluator.expression(run, node.to)
  if (high === undefined) return undefined
  if (run.trace !== undefined) run.trace.last = nowhere
  const first = toInt(low)
  const last = toInt(high)
  if (first === undefined || last === undefined) return null
  const size = Math.abs(last - first) + 1
  if (!run.spend(size)) {
    run.step(node)
    return undefined
  }
  const delta = first >= last ? -1 : 1
  return new JavaList(Array.from({ length: size }, (_, i) => first + i * delta))
}
