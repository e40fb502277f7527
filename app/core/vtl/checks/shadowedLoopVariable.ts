import type { VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** A loop within a loop that calls its item by the same name: the outer item cannot be read in it. */
export const shadowedLoopVariable: VelocityCheck = {
  code: 'vtl/shadowed-loop-variable',
  severity: 'warning',
  docs: 'docs/checks/vtl-shadowed-loop-variable.md',
  title: 'Loop variable that hides another',
  run({ parsed }) {
    const found: Finding[] = []
    const walk = (node: VtlNode, outer: readonly string[]): void => {
      if (node.kind !== 'foreach') {
        for (const child of childrenOf(node)) walk(child, outer)
        return
      }
      if (outer.includes(node.itemName)) {
        found.push({
          range: node.item.range,
          message: `$${node.itemName} is the item of a loop around this one already, which cannot be read in here.`,
          hint: 'Name the inner item differently.',
        })
      }
      walk(node.body, [...outer, node.itemName])
    }
    walk(parsed.root, [])
    return found
  },
}
