import type { BreakNode, VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import type { VelocityCheck } from './templateCheck.ts'

/** `#break` outside of a `#foreach` ends the template (velocity facts, "`#break`, `#stop`"). */
export const breakOutsideLoop: VelocityCheck = {
  code: 'vtl/break-outside-loop',
  severity: 'warning',
  docs: 'docs/checks/vtl-break-outside-loop.md',
  title: '#break outside of a loop',
  run({ parsed }) {
    return breaksOutside(parsed.root).map((node) => ({
      range: node.range,
      message: 'This #break stands in no loop, so it ends the whole template.',
      hint: 'Write #stop if that is meant.',
    }))
  },
}

/** A block of `#define` may be printed in a loop: what it breaks cannot be told. */
function breaksOutside(node: VtlNode): readonly BreakNode[] {
  if (node.kind === 'break') return node.scope === undefined ? [node] : []
  if (node.kind === 'foreach' || node.kind === 'define' || node.kind === 'macro') return []
  return childrenOf(node).flatMap(breaksOutside)
}
