import type { Fix } from '../../diagnostics/index.ts'
import type { Finding, Member, ReferenceNode } from '../../vtl/index.ts'
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
    return hostReads(template, 'context').flatMap((node) => unknownMember(node) ?? [])
  },
}

function unknownMember({ members }: ReferenceNode): Finding | undefined {
  let known: ContextMember = contextMembers
  let path = '$context'
  for (const member of members) {
    if (known.members === undefined) return undefined
    const name = memberName(member)
    if (name === undefined) return undefined
    const next: ContextMember | undefined = known.members[name]
    if (next === undefined) {
      const meant = nearest(name, Object.keys(known.members))
      if (known.writable === true) return meant === undefined ? undefined : misspelt(member, path, name, meant)
      return unknown(member, path, name, known.members, meant)
    }
    known = next
    path = `${path}.${name}`
  }
  return undefined
}

function unknown(member: Member, path: string, name: string, members: object, meant: string | undefined): Finding {
  if (path === '$context' && logMembers.has(name)) {
    const message = `${path}.${name} is for access logs: in a template it is empty.`
    return { range: nameRange(member), message, hint: 'Leave it out, or map the value from where it comes.' }
  }
  const message = `${path} has no ${name}, so this is empty.`
  const hint = meant === undefined ? `It has ${Object.keys(members).join(', ')}.` : `Did you mean ${meant}?`
  return { range: nameRange(member), message, hint, fixes: respelling(member, meant) }
}

function misspelt(member: Member, path: string, name: string, meant: string): Finding {
  const message = `${path}.${name} overrides nothing: it is none of the names that API Gateway reads.`
  return { range: nameRange(member), message, hint: `Did you mean ${meant}?`, fixes: respelling(member, meant) }
}

function nameRange(member: Member): Finding['range'] {
  return member.kind === 'index' ? member.index.range : member.nameRange
}

function respelling(member: Member, meant: string | undefined): readonly Fix[] {
  if (meant === undefined || member.kind !== 'property') return []
  return [{ title: `Write ${meant}`, safe: false, edits: [{ range: member.nameRange, newText: meant }] }]
}
