import type { TextRange } from '../../text/index.ts'
import { type Expression, type Member, type ReferenceNode, type VtlNode, visit } from '../../vtl/index.ts'

/**
 * Where a template writes `$context.requestOverride`: stretches by `place/name`, such as `header/X-Tenant`. Names that are
 * computed, and those written in several places, cannot be told from the template alone and are left out.
 */
export function overrideRanges(template: VtlNode): ReadonlyMap<string, TextRange> {
  const written = new Map<string, TextRange | undefined>()
  const note = (key: string | undefined, range: TextRange): void => {
    if (key !== undefined) written.set(key, written.has(key) ? undefined : range)
  }
  visit(template, (node) => {
    if (node.kind === 'set') note(overrideKey(node.target, node.target.members), node.range)
    if (node.kind !== 'reference') return
    const last = node.members.at(-1)
    if (last?.kind !== 'call' || last.name !== 'put') return
    const [name] = last.args
    const place = overrideKey(node, node.members.slice(0, -1))
    const text = name && staticText(name)
    if (place !== undefined && text !== undefined) note(`${place}/${text}`, node.range)
  })
  return new Map([...written].flatMap(([key, range]) => (range === undefined ? [] : [[key, range] as const])))
}

/** `header/X-Tenant` of `$context.requestOverride.header.X-Tenant`, however its members are written. */
function overrideKey(reference: ReferenceNode, members: readonly Member[]): string | undefined {
  if (reference.name !== 'context') return undefined
  const [root, ...names] = members.map(memberName)
  return root === 'requestOverride' && names.every((name) => name !== undefined) ? names.join('/') : undefined
}

function memberName(member: Member): string | undefined {
  if (member.kind === 'property') return member.name
  return member.kind === 'index' ? staticText(member.index) : undefined
}

function staticText(expression: Expression): string | undefined {
  return expression.kind === 'string' && expression.parts === undefined ? expression.value : undefined
}
