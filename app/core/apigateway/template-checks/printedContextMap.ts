import type { ReferenceNode } from '../../vtl/index.ts'
import { contextMembers, type ContextMember } from './contextMembers.ts'
import { memberName } from './hostReads.ts'
import { jsonOutput } from './printed.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `"$context.identity"`: a map held in `$context` prints "" (api-gateway facts 3.7). */
export const printedContextMap: GatewayCheck = {
  code: 'apigateway/printed-context-map',
  severity: 'warning',
  docs: 'docs/checks/apigateway-printed-context-map.md',
  title: 'Map of $context that prints nothing',
  run(template) {
    if (template.definitions.has('context')) return []
    return jsonOutput(template).references.flatMap(({ node }) => {
      const path = mapPath(node)
      if (path === undefined) return []
      return [
        {
          range: node.range,
          message: `${path} is a map, and maps in $context print nothing.`,
          hint: 'Print its members, each by itself.',
        },
      ]
    })
  },
}

function mapPath({ name: variable, members, escaped }: ReferenceNode): string | undefined {
  if (variable !== 'context' || escaped) return undefined
  let known: ContextMember = contextMembers
  let path = '$context'
  for (const member of members) {
    if (member.kind === 'call') return undefined
    const name = memberName(member)
    const next: ContextMember | undefined = name === undefined ? undefined : known.members?.[name]
    if (name === undefined || (next === undefined && path !== '$context.authorizer')) return undefined
    if (path === '$context.authorizer' && name !== 'claims') return undefined
    known = next ?? { open: true }
    path = `${path}.${name}`
  }
  return members.length > 0 && (known.members !== undefined || known.open === true) ? path : undefined
}
