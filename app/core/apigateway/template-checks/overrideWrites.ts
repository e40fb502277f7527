import type { IfNode, Member, ReferenceNode, TemplateFacts, VtlNode } from '../../vtl/index.ts'
import { childrenOf } from '../../vtl/index.ts'
import { memberName } from './hostReads.ts'

/** A parameter that a template sets through `$context.requestOverride` or `responseOverride`. */
export interface OverrideWrite {
  readonly node: ReferenceNode
  readonly side: 'requestOverride' | 'responseOverride'
  readonly place: string
  /** Undefined where it is known at run time only; '' for the status. */
  readonly name: string | undefined
  readonly inLoop: boolean
  /** The branches around it, outermost first. */
  readonly branches: readonly { readonly node: IfNode; readonly branch: number }[]
}

type Around = Pick<OverrideWrite, 'inLoop' | 'branches'>

/** All that a template overrides, in source order: by `#set`, and by `put`. */
export function overrideWrites({ parsed, definitions }: TemplateFacts): readonly OverrideWrite[] {
  if (definitions.has('context') || !parsed.source.includes('Override')) return []
  const found: OverrideWrite[] = []
  const walk = (node: VtlNode, around: Around): void => {
    if (node.kind === 'if') {
      const bodies = [...node.branches, ...(node.otherwise === undefined ? [] : [node.otherwise])]
      for (const [branch, body] of bodies.entries()) {
        walk(body, { ...around, branches: [...around.branches, { node, branch }] })
      }
      return
    }
    if (node.kind === 'set') add(node.target, node.target.members, around)
    if (node.kind === 'reference' && isPut(node.members.at(-1))) add(node, node.members, around)
    const inside = node.kind === 'foreach' ? { ...around, inLoop: true } : around
    for (const child of childrenOf(node)) walk(child, inside)
  }
  const add = (node: ReferenceNode, members: readonly Member[], around: Around): void => {
    const [first, second, third] = members
    const side = first && memberName(first)
    const place = second && memberName(second)
    if (node.name !== 'context' || (side !== 'requestOverride' && side !== 'responseOverride') || place === undefined) {
      return
    }
    if (place === 'status') found.push({ ...around, node, side, place, name: '' })
    else if (third !== undefined) found.push({ ...around, node, side, place, name: memberName(third) })
  }
  walk(parsed.root, { inLoop: false, branches: [] })
  return found
}

function isPut(member: Member | undefined): boolean {
  return member?.kind === 'call' && member.name === 'put'
}

/** Whether never both run: they stand in different branches of one `#if`. */
export function excludeEachOther(a: OverrideWrite, b: OverrideWrite): boolean {
  return a.branches.some((one) => b.branches.some((other) => one.node === other.node && one.branch !== other.branch))
}
