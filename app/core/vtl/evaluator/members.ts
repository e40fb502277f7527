import {
  type JavaValue,
  JavaArray,
  JavaList,
  JavaMap,
  JavaMapView,
  getProperty,
  invokeMethod,
} from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type { CallNode, Expression, IndexNode, Member, PropertyNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { type VtlValue, isHostObject } from '../host.ts'
import { DefinedBlock } from './definedBlock.ts'
import { takeHostResult } from './hostResult.ts'
import { type Provenance, nowhere, union } from './provenance.ts'
import type { Run } from './run.ts'
import { toJava } from './values.ts'

/** A step from a value to a member of it: null where it has no such member, undefined where the run ended. */
export function accessMember(run: Run, member: Member, target: Exclude<VtlValue, null>): VtlValue | undefined {
  switch (member.kind) {
    case 'property':
      return accessProperty(run, member, target)
    case 'call':
      return callMember(run, member, target)
    case 'index':
      return accessIndex(run, member, target)
    default:
      return assertNever(member)
  }
}

/** A Java method's outcome as a value. */
export function invoke(
  run: Run,
  node: Member,
  target: JavaValue,
  name: string,
  args: readonly JavaValue[],
): VtlValue | undefined {
  const outcome = invokeMethod(target, name, args, run)
  switch (outcome.kind) {
    case 'value':
      return outcome.value
    case 'noMethod':
      return null
    case 'failed':
      // What stopped for want of budget is the run's to say.
      if (!run.step(node)) return undefined
      return run.fail(node.range, { code: outcome.code, severity: 'error', message: outcome.message })
    default:
      return assertNever(outcome)
  }
}

/** `.class` is a class of Java's before it is a key, in 1.7; see the facts on what API Gateway may allow. */
function accessProperty(run: Run, node: PropertyNode, target: Exclude<VtlValue, null>): VtlValue | undefined {
  const { name } = node
  const isClass = name === 'class' || name === 'Class'
  if (target instanceof JavaMap && !isClass) {
    const { trace } = run
    if (trace !== undefined) trace.last = trace.contents.member(target, trace.last, name)
    return target.get(name) ?? null
  }
  if (isHostObject(target)) return takeHostResult(run, node, target.property(name, run))
  if (isClass) {
    run.warn(node, problems.classUnavailable(`.${name}`))
    return null
  }
  return getProperty(target, name) ?? null
}

/** `size()` of what has one: a negative index counts from it. */
function sizeOf(value: VtlValue): number | undefined {
  if (value instanceof JavaList || value instanceof JavaArray) return value.items.length
  if (value instanceof JavaMap) return value.size
  return value instanceof JavaMapView ? value.map.size : undefined
}

/** The index as `get` takes it; undefined where it ended the run. */
export function adjustIndex(run: Run, node: IndexNode, target: VtlValue, index: VtlValue): JavaValue | undefined {
  if (typeof index !== 'number' || index >= 0 || index < -0x80000000) return toJava(run, index)
  const size = sizeOf(target)
  return size === undefined ? run.fail(node.range, problems.negativeIndex(String(index))) : size + index
}

function accessIndex(run: Run, node: IndexNode, target: Exclude<VtlValue, null>): VtlValue | undefined {
  const { trace } = run
  const from = trace?.last ?? nowhere
  const at = run.evaluator.expression(run, node.index)
  if (at === undefined) return undefined
  if (isHostObject(target)) {
    if (target instanceof DefinedBlock && typeof at === 'number' && at < 0) return adjustIndex(run, node, target, at)
    return takeHostResult(run, node, target.index(at, run))
  }
  const key = adjustIndex(run, node, target, at)
  if (key === undefined) return undefined
  if (trace !== undefined) trace.last = trace.contents.member(target, from, key)
  if (target instanceof JavaList && typeof key === 'number') {
    const item = target.items[key]
    if (item !== undefined) return item
  }
  return invoke(run, node, target, 'get', [key])
}

/** Evaluates the arguments in order; undefined where one ended the run. Their provenances go to `from`. */
function evaluateAll(run: Run, args: readonly Expression[], from: Provenance[]): VtlValue[] | undefined {
  const values: VtlValue[] = []
  for (const argument of args) {
    const value = run.evaluator.expression(run, argument)
    if (value === undefined) return undefined
    values.push(value)
    if (run.trace !== undefined) from.push(run.trace.contents.whole(value, run.trace.last))
  }
  return values
}

function callMember(run: Run, node: CallNode, target: Exclude<VtlValue, null>): VtlValue | undefined {
  const { args } = node
  const [only] = args
  // Most calls hand one value to `$input` or `$util`.
  const handsOne = only !== undefined && args.length === 1 && run.trace === undefined
  if (!handsOne || !isHostObject(target) || target instanceof DefinedBlock) return callWithAll(run, node, target)
  const value = run.enter(node) ? run.evaluator.expression(run, only) : undefined
  run.leave()
  if (value === undefined) return undefined
  const { range } = node
  return takeHostResult(run, node, target.call(node.name, [{ value, origins: nowhere.origins, range }], run))
}

function callWithAll(run: Run, node: CallNode, target: Exclude<VtlValue, null>): VtlValue | undefined {
  const { name, args, range } = node
  const targetFrom = run.trace?.last ?? nowhere
  const from: Provenance[] = []
  const deepEnough = args.length === 0 || run.enter(node)
  const values = deepEnough ? evaluateAll(run, args, from) : undefined
  if (args.length > 0) run.leave()
  if (values === undefined) return undefined
  if (isHostObject(target)) {
    if (target instanceof DefinedBlock) return callBlock(run, target, name, values)
    const given = values.map((value, i) => ({ value, origins: from[i]?.origins ?? nowhere.origins, range }))
    return takeHostResult(run, node, target.call(name, given, run))
  }
  if (name === 'getClass') run.warn(node, problems.classUnavailable('.getClass()'))
  return callJava(run, node, target, values, targetFrom, from)
}

/** The methods that a block has of Object: its text, and being itself. */
function callBlock(run: Run, block: DefinedBlock, name: string, args: readonly VtlValue[]): VtlValue | undefined {
  if (name === 'toString' && args.length === 0) return block.toText(run)
  return name === 'equals' && args.length === 1 ? args[0] === block : null
}

/** An object that is none of the classes that String's methods take. */
const someObject = new JavaArray([], 'java.lang.Object')

function callJava(
  run: Run,
  node: CallNode,
  target: Exclude<JavaValue, null>,
  values: readonly VtlValue[],
  targetFrom: Provenance,
  from: readonly Provenance[],
): VtlValue | undefined {
  const args: JavaValue[] = []
  for (const value of values) {
    // A block is no String: of a String's methods only valueOf and equals take it.
    const isOther = value instanceof DefinedBlock && typeof target === 'string' && node.name !== 'valueOf'
    const argument = isOther ? someObject : toJava(run, value)
    if (argument === undefined) return undefined
    args.push(argument)
  }
  const { trace } = run
  if (trace === undefined) return invoke(run, node, target, node.name, args)
  const [key] = args
  const sizeBefore = sizeOf(target) ?? 0
  const isGet = node.name === 'get' && args.length === 1 && key !== undefined
  const value = invoke(run, node, target, node.name, args)
  trace.contents.called(target, node.name, values, from, sizeBefore)
  trace.last = isGet ? trace.contents.member(target, targetFrom, key) : union([targetFrom, ...from])
  return value
}
