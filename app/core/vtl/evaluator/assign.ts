import { JavaList, JavaMap, type JavaValue, invokeMethod, setProperty } from '../../java/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { IndexNode, Member, SetNode } from '../ast.ts'
import { type VtlValue, isHostObject } from '../host.ts'
import { Completion } from './completion.ts'
import type { CompileContext } from './compileContext.ts'
import { adjustIndex, compileMember } from './members.ts'
import { internedName } from './internedName.ts'
import { type Provenance, nowhere } from './provenance.ts'
import { walk } from './references.ts'
import type { Evaluate, Execute, Run } from './run.ts'
import { toJava } from './values.ts'

/**
 * `#set($x = …)`: a right side that is null leaves everything as it was. The target's name is what stands behind the
 * first character of its first token, so that `#set(${x} = 1)` sets a variable `{`: verified against the engine.
 */
export function compileSet(node: SetNode, context: CompileContext): Execute {
  const value = context.expression(node.value)
  const { target, range } = node
  const last = target.members.at(-1)
  if (last === undefined) return compileVariable(node, value)
  const path = target.members.slice(0, -1).map((member) => compileMember(member, context))
  const index = last.kind === 'index' ? context.expression(last.index) : undefined
  return (run) => {
    if (!run.step(range)) return Completion.failed
    const given = value(run)
    if (given === undefined) return run.ended
    const from = run.trace?.contents.whole(given, run.trace.last) ?? nowhere
    if (given === null) return Completion.normal
    const holder = walk(run, run.scope.get(target.name) ?? null, path)
    if (holder === undefined) return run.ended
    if (holder === null) return Completion.normal
    const done = store(run, { member: last, index, range }, holder, given, from)
    return done ? Completion.normal : run.ended
  }
}

function compileVariable(node: SetNode, value: Evaluate): Execute {
  const name = internedName(node.target.assignedName)
  return (run) => {
    if (!run.step(node.range)) return Completion.failed
    const given = value(run)
    if (given === undefined) return run.ended
    if (given === null) return Completion.normal
    run.scope.set(name, given)
    run.trace?.variables.set(name, run.trace.last)
    return Completion.normal
  }
}

/** The last member of a target, in the `#set` of that range. */
interface Place {
  readonly member: Member
  readonly index: Evaluate | undefined
  readonly range: TextRange
}

/** Puts `value` into the last member; true, even where nothing takes it, unless the run ended. */
function store(
  run: Run,
  { member, index, range }: Place,
  holder: Exclude<VtlValue, null>,
  value: VtlValue,
  from: Provenance,
): boolean {
  if (member.kind === 'index' && index !== undefined) {
    const at = index(run)
    if (at === undefined) return false
    if (!isHostObject(holder)) return storeAt(run, member, holder, at, value, from)
    holder.assign(at, { value, origins: from.origins, range })
    return true
  }
  const name = member.kind === 'index' ? '' : member.name
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
