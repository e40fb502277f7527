import type { ReferenceNode } from '../ast.ts'
import type { VtlValue } from '../host.ts'
import { Completion } from './completion.ts'
import type { CompileContext } from './compileContext.ts'
import { DefinedBlock } from './definedBlock.ts'
import { internedName } from './internedName.ts'
import { type Access, compileMember } from './members.ts'
import { nowhere } from './provenance.ts'
import type { Evaluate, Execute, Run } from './run.ts'
import { printValue } from './values.ts'

/** The value of the variable, and in a traced run its provenance; null where it has none. */
function readVariable(run: Run, name: string): VtlValue | undefined {
  const value = run.scope.get(name)
  if (run.trace !== undefined) run.trace.last = run.trace.variables.get(name) ?? nowhere
  return value
}

/** Walks the members; null as soon as one is missing. */
export function walk(run: Run, start: VtlValue, members: readonly Access[]): VtlValue | undefined {
  let value: VtlValue | undefined = start
  for (const access of members) {
    if (value === null || value === undefined) break
    value = access(run, value)
  }
  return value
}

/**
 * ASTReference.execute: the value; what the dialect says where a variable or a member is missing or null, whichever
 * it is (`$a.b.c` is "" as a whole on API Gateway).
 */
export function compileValue(node: ReferenceNode, context: CompileContext): Evaluate {
  const { range } = node
  const name = internedName(node.name)
  const { absent } = context.rules
  if (node.form === 'bare') return () => null
  const members = node.members.map((member) => compileMember(member, context))
  const missing = (run: Run): VtlValue => {
    if (run.trace !== undefined) run.trace.last = nowhere
    return absent
  }
  if (members.length === 0) {
    return (run) => {
      const value = readVariable(run, name)
      return value === null ? missing(run) : value
    }
  }
  const [only] = members
  if (members.length === 1 && only !== undefined) {
    return (run) => {
      const target = readVariable(run, name)
      if (target === undefined) return undefined
      const value = target === null ? null : only(run, target)
      return value === null ? missing(run) : value
    }
  }
  return (run) => {
    if (!run.step(range)) return undefined
    const value = walk(run, readVariable(run, name) ?? null, members)
    return value === null ? missing(run) : value
  }
}

/** A reference in an expression: that of `$\!x` is null. */
export function compileReference(node: ReferenceNode, context: CompileContext): Evaluate {
  return node.computable ? compileValue(node, context) : () => null
}

/** A reference in text, after ASTReference.render. */
export function compilePrinting(node: ReferenceNode, context: CompileContext): Execute {
  if (node.form === 'bare') return printBare(node)
  const value = compileValue(node, context)
  const { range, backslashes, lead, whenAbsent, escaped } = node
  if (escaped) {
    return (run) => {
      const shown = value(run)
      if (shown === undefined) return run.ended
      const source = run.scope.argumentLiteral(whenAbsent) ?? whenAbsent
      print(run, node, `${backslashes}${shown === null ? '\\' : ''}${source}`)
      return Completion.normal
    }
  }
  return (run) => {
    if (!run.step(range)) return Completion.failed
    const shown = value(run)
    if (shown === undefined) return run.ended
    if (shown instanceof DefinedBlock) {
      const completion = shown.render(run)
      if (completion !== false) return completion
    }
    const text = shown === null ? null : printValue(run, shown)
    if (text === undefined) return run.ended
    if (text === null) {
      print(run, node, `${backslashes}${backslashes}${lead}${run.scope.argumentLiteral(whenAbsent) ?? whenAbsent}`)
      return Completion.normal
    }
    if (backslashes !== '' || lead !== '') print(run, node, backslashes + lead)
    if (run.trace !== undefined) {
      const { last, contents } = run.trace
      const from = typeof shown === 'string' ? last : { origins: contents.whole(shown, last).origins }
      run.trace.print(run.output.length, text.length, range, from)
    }
    run.write(text)
    return Completion.normal
  }
}

function print(run: Run, node: ReferenceNode, text: string): void {
  run.trace?.print(run.output.length, text.length, node.range, nowhere)
  run.write(text)
}

function printBare(node: ReferenceNode): Execute {
  return (run) => {
    print(run, node, node.name)
    return Completion.normal
  }
}
