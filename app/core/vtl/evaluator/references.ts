import type { Member, ReferenceNode } from '../ast.ts'
import type { VtlValue } from '../host.ts'
import { Completion } from './completion.ts'
import { DefinedBlock } from './definedBlock.ts'
import { accessMember } from './members.ts'
import { nowhere } from './provenance.ts'
import type { Run } from './run.ts'
import { printValue } from './values.ts'

/** The value of the variable, and in a traced run its provenance; null where it has none. */
function readVariable(run: Run, name: string): VtlValue | undefined {
  const value = run.scope.get(name)
  if (run.trace !== undefined) run.trace.last = run.trace.variables.get(name) ?? nowhere
  return value
}

/** Walks the members; null as soon as one is missing, undefined where one ended the run. */
export function walk(run: Run, start: VtlValue | undefined, members: readonly Member[]): VtlValue | undefined {
  let value = start
  for (let i = 0; i < members.length; i++) {
    const member = members[i]
    if (value === null || value === undefined || member === undefined) break
    value = accessMember(run, member, value)
  }
  return value
}

/**
 * ASTReference.execute: the value; what the dialect says where a variable or a member is missing or null, whichever
 * it is (`$a.b.c` is "" as a whole on API Gateway).
 */
export function valueOfReference(run: Run, node: ReferenceNode): VtlValue | undefined {
  if (node.form === 'bare') return null
  const { members } = node
  if (members.length > 1 && !run.step(node)) return undefined
  const value = walk(run, readVariable(run, node.name), members)
  if (value !== null) return value
  if (run.trace !== undefined) run.trace.last = nowhere
  return run.rules.absent
}

/** A reference in text, after ASTReference.render. */
export function printReference(run: Run, node: ReferenceNode): Completion {
  if (node.form === 'bare') {
    print(run, node, node.name)
    return Completion.normal
  }
  if (node.escaped) return printEscaped(run, node)
  if (!run.step(node)) return Completion.failed
  const shown = valueOfReference(run, node)
  if (shown === undefined) return run.ended
  if (shown instanceof DefinedBlock) {
    const completion = shown.render(run)
    if (completion !== false) return completion
  }
  const text = shown === null ? null : printValue(run, shown)
  if (text === undefined) return run.ended
  const { backslashes, lead } = node
  if (text === null) {
    print(run, node, `${backslashes}${backslashes}${lead}${sourceOf(run, node)}`)
    return Completion.normal
  }
  if (backslashes !== '' || lead !== '') print(run, node, backslashes + lead)
  if (run.trace !== undefined) {
    const { last, contents } = run.trace
    const from = typeof shown === 'string' ? last : { origins: contents.whole(shown, last).origins }
    run.trace.print(run.output.length, text.length, node.range, from)
  }
  run.write(text)
  return Completion.normal
}

function printEscaped(run: Run, node: ReferenceNode): Completion {
  const shown = valueOfReference(run, node)
  if (shown === undefined) return run.ended
  print(run, node, `${node.backslashes}${shown === null ? '\\' : ''}${sourceOf(run, node)}`)
  return Completion.normal
}

/** What prints where it has no value: in a macro, what the call gave for it. */
function sourceOf(run: Run, { whenAbsent }: ReferenceNode): string {
  return run.scope.argumentLiteral(whenAbsent) ?? whenAbsent
}

function print(run: Run, node: ReferenceNode, text: string): void {
  run.trace?.print(run.output.length, text.length, node.range, nowhere)
  run.write(text)
}
