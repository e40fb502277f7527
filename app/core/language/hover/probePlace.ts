import type { ParsedTemplate, ReferenceNode, VtlNode } from '../../vtl/index.ts'
import { nodesAt } from '../template/path.ts'

/**
 * Where a statement can be put so that a reference means there what it means where it stands: before the statement it
 * is in; behind a `#set` for the variable that it sets; in the body of a loop for the loop's item. Undefined where
 * nothing runs, as in a reference's default.
 */
export function probePlace(template: ParsedTemplate, reference: ReferenceNode): number | undefined {
  const nodes = nodesAt(template, reference.range.start)
  const at = nodes.indexOf(reference)
  if (at < 0) return undefined
  const parent = nodes[at - 1]
  if (parent?.kind === 'set' && parent.target === reference) return parent.range.end
  if (parent?.kind === 'foreach' && parent.item === reference) return parent.body.range.start
  return statementStart(nodes.slice(0, at + 1))
}

/** The innermost node that stands directly in a block, outside of strings that interpolate. */
function statementStart(nodes: readonly VtlNode[]): number | undefined {
  const string = nodes.findIndex(({ kind }) => kind === 'string')
  const outside = string < 0 ? nodes : nodes.slice(0, string)
  const block = outside.findLastIndex(({ kind }) => kind === 'block' || kind === 'template')
  return outside[block + 1]?.range.start
}
