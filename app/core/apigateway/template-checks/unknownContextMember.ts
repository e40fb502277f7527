import type { Fix } from '../../diagnostics/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { Finding, ReferenceNode } from '../../vtl/index.ts'
import { contextMembers, type ContextMember, logMembers } from './contextMembers.ts'
import { hostReads, memberName } from './hostReads.ts'
import { nearest } from './nearest.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$context.requestID`: a name that `$context` does not have is empty. */
export const unknownContextMember: GatewayCheck = {
  code: 'apigateway/unknown-context-member',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unknown-context-member.md',
  title: 'Unknown member of $context',
  run(template) {
    return hostReads(template, 'context').flatMap((node) => unknownMember(stepsOf(node)) ?? [])
  },
}

/** One step from `$context` on. */
export interface ContextStep {
  /** Undefined where it is known at run time only. */
  readonly name: string | undefined
  /** Where the name stands. */
  readonly range: TextRange
  /** A name alone stands there, which another can take the place of. */
  readonly isPlain: boolean
}

function stepsOf({ members }: ReferenceNode): readonly ContextStep[] {
  return members.map((member) => ({
    name: memberName(member),
    range: member.kind === 'index' ? member.index.range : member.nameRange,
    isPlain: member.kind === 'property',
  }))
}

/** What is wrong with the first step that `$context` does not have. */
export function unknownMember(steps: readonly ContextStep[]): Finding | undefined {
  let known: ContextMember = contextMembers
  let path = '$context'
  for (const step of steps) {
    if (known.members === undefined) return undefined
    const { name } = step
    if (name === undefined) return undefined
    const next: ContextMember | undefined = known.members[name]
    if (next === undefined) {
      const meant = nearest(name, Object.keys(known.members))
      if (known.writable === true) return meant === undefined ? undefined : misspelt(step, path, name, meant)
      return unknown(step, path, name, known.members, meant)
    }
    known = next
    path = `${path}.${name}`
  }
  return undefined
}

function unknown(step: ContextStep, path: string, name: string, members: object, meant: string | undefined): Finding {
  if (path === '$context' && logMembers.has(name)) {
    const message = `${path}.${name} is for access logs: in a template it is empty.`
    return { range: step.range, message, hint: 'Leave it out, or map the value from where it comes.' }
  }
  const message = `${path} has no ${name}, so this is empty.`
  const hint = meant === undefined ? `It has ${Object.keys(members).join(', ')}.` : `Did you mean ${meant}?`
  return { range: step.range, message, hint, fixes: respelling(step, meant) }
}

function misspelt(step: ContextStep, path: string, name: string, meant: string): Finding {
  const message = `${path}.${name} overrides nothing: it is none of the names that API Gateway reads.`
  return { range: step.range, message, hint: `Did you mean ${meant}?`, fixes: respelling(step, meant) }
}

function respelling({ isPlain, range }: ContextStep, meant: string | undefined): readonly Fix[] {
  if (meant === undefined || !isPlain) return []
  return [{ title: `Write ${meant}`, safe: false, edits: [{ range, newText: meant }] }]
}
