import { childrenOf, type VtlNode } from '../../vtl/index.ts'

/** Whether two trees evaluate alike: equal in all but where they stand in their sources. */
export function sameTree(a: VtlNode, b: VtlNode): boolean {
  const left = childrenOf(a)
  const right = childrenOf(b)
  if (left.length !== right.length || ownMembers(a) !== ownMembers(b)) return false
  return left.every((child, at) => {
    const other = right[at]
    return other !== undefined && sameTree(child, other)
  })
}

/** A node's own members as text, without its children and without ranges. */
function ownMembers(node: VtlNode): string {
  const children = new Set<unknown>(childrenOf(node))
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'range' || key === 'nameRange' || children.has(value)) return undefined
    return typeof value === 'bigint' ? value.toString() : value
  })
}
