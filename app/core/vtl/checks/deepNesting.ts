import type { VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

const deepest = 8

/** What blocks stand in. */
const blocks: ReadonlySet<VtlNode['kind']> = new Set(['if', 'branch', 'block', 'foreach', 'define'])

/** Blocks in blocks in blocks: told once, at the first that stands too deep. */
export const deepNesting: VelocityCheck = {
  code: 'vtl/deep-nesting',
  severity: 'info',
  docs: 'docs/checks/vtl-deep-nesting.md',
  title: 'Deeply nested blocks',
  run({ parsed }) {
    const found: Finding[] = []
    const walk = (node: VtlNode, depth: number): void => {
      const inside = node.kind === 'if' || node.kind === 'foreach' ? depth + 1 : depth
      if (inside > deepest) {
        found.push({
          range: { start: node.range.start, end: node.range.start + (node.kind === 'if' ? '#if' : '#foreach').length },
          message: `This block stands in ${deepest} others.`,
          hint: 'Set a variable first for what the conditions decide, and print it below.',
        })
        return
      }
      for (const child of childrenOf(node)) if (blocks.has(child.kind)) walk(child, inside)
    }
    walk(parsed.root, 0)
    return found
  },
}
