import { type JavaValue, JavaDecimal, JavaDouble, JavaList, JavaMap } from '../../java/index.ts'
import type { ListNode, MapNode, RangeNode, StringNode } from '../ast.ts'
import type { VtlValue } from '../host.ts'
import { capture } from './capture.ts'
import type { CompileContext } from './compileContext.ts'
import { type Provenance, nowhere } from './provenance.ts'
import type { Evaluate, Run } from './run.ts'
import { toJava } from './values.ts'

export function compileConstant(value: VtlValue): Evaluate {
  return (run) => {
    if (run.trace !== undefined) run.trace.last = nowhere
    return value
  }
}

export function compileString(node: StringNode, context: CompileContext): Evaluate {
  const { parts, trimmed, range } = node
  if (parts === undefined) return compileConstant(node.value)
  const render = context.statements(parts.body)
  return (run) => {
    const text = run.enter(range) ? capture(run, () => render(run), trimmed) : undefined
    run.leave()
    return text
  }
}

/** The items and, in a traced run, where each came from; undefined where one ended the run. */
function evaluateItems(run: Run, items: readonly Evaluate[], from: Provenance[]): JavaValue[] | undefined {
  const values: JavaValue[] = []
  for (const item of items) {
    const value = item(run)
    const java = value === undefined ? undefined : toJava(run, value)
    if (java === undefined) return undefined
    values.push(java)
    if (run.trace !== undefined) from.push(run.trace.last)
  }
  return values
}

export function compileList(node: ListNode, context: CompileContext): Evaluate {
  const items = node.items.map((item) => context.expression(item))
  return (run) => {
    const from: Provenance[] = []
    const values = run.enter(node.range) && run.step(node.range) ? evaluateItems(run, items, from) : undefined
    run.leave()
    if (values === undefined) return undefined
    const list = new JavaList(values)
    if (run.trace !== undefined) {
      for (const [i, origin] of from.entries()) run.trace.contents.put(list, i, origin)
      run.trace.last = nowhere
    }
    return list
  }
}

export function compileMap(node: MapNode, context: CompileContext): Evaluate {
  const keys = node.entries.map(({ key }) => context.expression(key))
  const values = node.entries.map(({ value }) => context.expression(value))
  return (run) => {
    const map = new JavaMap()
    const ended = !run.enter(node.range) || !run.step(node.range) || !fill(run, map, keys, values)
    run.leave()
    if (ended) return undefined
    if (run.trace !== undefined) run.trace.last = nowhere
    return map
  }
}

function fill(run: Run, map: JavaMap, keys: readonly Evaluate[], values: readonly Evaluate[]): boolean {
  for (const [i, evaluateKey] of keys.entries()) {
    const from: Provenance[] = []
    const value = values[i]
    const entry = value === undefined ? undefined : evaluateItems(run, [evaluateKey, value], from)
    const [key, member] = entry ?? []
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
export function compileRange(node: RangeNode, context: CompileContext): Evaluate {
  const from = context.expression(node.from)
  const to = context.expression(node.to)
  return (run) => {
    const low = from(run)
    if (low === undefined) return undefined
    const high = to(run)
    if (high === undefined) return undefined
    if (run.trace !== undefined) run.trace.last = nowhere
    const first = toInt(low)
    const last = toInt(high)
    if (first === undefined || last === undefined) return null
    const size = Math.abs(last - first) + 1
    if (!run.spend(size)) {
      run.step(node.range)
      return undefined
    }
    const delta = first >= last ? -1 : 1
    return new JavaList(Array.from({ length: size }, (_, i) => first + i * delta))
  }
}
