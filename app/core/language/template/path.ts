import { touches } from '../../text/index.ts'
import { childrenOf, type ParsedTemplate, type ReferenceNode, type VtlNode } from '../../vtl/index.ts'

/** The nodes that an offset stands in, outermost first, each a child of the one before; of two that touch, the latter. */
export function nodesAt(template: ParsedTemplate, offset: number): readonly VtlNode[] {
  const nodes: VtlNode[] = []
  let at: VtlNode | undefined = template.root
  while (at !== undefined) {
    nodes.push(at)
    at = childrenOf(at).findLast(({ range }) => touches(range, offset))
  }
  return nodes
}

/** A reference with what it stands in and what of it is pointed at. */
export interface PointedReference {
  readonly reference: ReferenceNode
  /** The innermost node at the offset. */
  readonly innermost: VtlNode
}

/** The innermost reference that an offset stands in, or right behind. */
export function referenceAt(template: ParsedTemplate, offset: number): PointedReference | undefined {
  for (const at of [offset, offset - 1]) {
    const nodes = nodesAt(template, at)
    const reference = nodes.findLast(({ kind }) => kind === 'reference')
    const innermost = nodes.at(-1)
    if (reference?.kind === 'reference' && innermost !== undefined) return { reference, innermost }
  }
  return undefined
}
