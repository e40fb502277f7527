import { JavaList, JavaMap, type JavaValue, invokeMethod, setProperty } from '../../java/index.ts'
import type { IndexNode, Member, SetNode } from '../ast.ts'
import { type VtlValue, isHostObject } from '../host.ts'
import { Completion } from './completion.ts'
import { adjustIndex } from './members.ts'
import { type Provenance, nowhere } from './provenance.ts'
import { walk } from './references.ts'
import type { Run } from './run.ts'
import { toJava } from './values.ts'

/**
 * `#set($x = …)`: a right side that is null leaves everything as it was. The target's name is what stands behind the
 * first character of its first token, so that `#set(${x} = 1)` sets a variable `{`: verified against the engine.
 */
export function executeSet(run: Run, node: SetNode): Completion {
  const { target } = node
  if (!run.step(node)) return Completion.failed
  const given = run.evaluator.expression(run, node.value)
  if (given === undefined) return run.ended
  const last = target.members.at(-1)
  if (last === undefined) return setVariable(run, target.assignedName, given)
  const from = run.trace?.contents.whole(given, run.trace.last) ?? nowhere
  if (given === null) return Completion.normal
  const holder = walk(run, run.scope.get(target.name) ?? null, target.members.slice(0, -1))
  if (holder === undefined) return run.ended
  if (holder === null) return Completion.normal
  return store(run, node, last, holder, given, from) ? Completion.normal : run.ended
}

function setVariable(run: Run, name: string, given: VtlValue): Completion {
  if (given === null) return Completion.normal
  run.scope.set(name, given)
  run.trace?.variables.set(name, run.trace.last)
  return Completion.normal
}

/** Puts `value` into the last member; true, even where nothing takes it, unless the run ended. */
function store(
  run: Run,
  { range }: SetNode,
  member: Member,
  holder: Exclude<VtlValue, null>,
  value: VtlValue,
  from: Provenance,
): boolean {
  if (member.kind === 'index') {
    const at = run.evaluator.expression(run, member.index)
    if (at === undefined) return false
    if (!isHostObject(holder)) return storeAt(run, member, holder, at, value, from)
    holder.assign(at, { value, origins: from.origins, range })
    return true
  }
  const { name } = member
  if (isHostObject(holder)) {
    holder.assign(name, { value, origins: from.origins, range })
    return true
  }
  const java = toJava(run, value)
  if (java === undefined) return false
  setProperty(holder, name, java)
  if (holder instanceof JavaMap) run.trace?.contents.put(holder, name, from)
  return true
}

/** `set(index, value)`, and where there is none, `put`. */
function storeAt(
  run: Run,
  node: IndexNode,
  holder: Exclude<JavaValue, null>,
  at: VtlValue,
  value: VtlValue,
  from: Provenance,
): boolean {
  const key = adjustIndex(run, node, holder, at)
  const java = toJava(run, value)
  if (key === undefined || java === undefined) return false
  const set = invokeMethod(holder, 'set', [key, java], run)
  const outcome = set.kind === 'noMethod' ? invokeMethod(holder, 'put', [key, java], run) : set
  if (outcome.kind === 'failed') {
    run.fail(node.range, { code: outcome.code, severity: 'error', message: outcome.message })
    return false
  }
  if (holder instanceof JavaMap || holder instanceof JavaList) run.trace?.contents.put(holder, key, from)
  return true
}
