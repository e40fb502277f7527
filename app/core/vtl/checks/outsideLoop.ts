import type { VtlNode } from '../ast.ts'
import { visit } from '../visitor.ts'
import { quoted } from './quote.ts'
import { nodesOf, sourceOf, type TemplateFacts } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

const ofLoops: ReadonlySet<string> = new Set(['foreach', 'velocityCount', 'velocityHasNext'])

/** `$foreach.index` in no loop, `$item` behind its loop: both are empty (velocity facts, "loop variables"). */
export const outsideLoop: VelocityCheck = {
  code: 'vtl/outside-loop',
  severity: 'warning',
  docs: 'docs/checks/vtl-outside-loop.md',
  title: 'Loop variable outside of its loop',
  run(template) {
    const inBlocks = readsInBlocks(template)
    const ofItems = new Set(
      [...template.definitions]
        .filter(([, own]) => own.every(({ node }) => node.kind === 'foreach'))
        .map(([name]) => name),
    )
    return template.reads.flatMap(({ node, loops }) => {
      const { name } = node
      const isOutside = ofItems.has(name)
        ? loops.every(({ itemName }) => itemName !== name)
        : ofLoops.has(name) && !template.definitions.has(name) && loops.length === 0
      if (!isOutside || node.escaped || inBlocks.has(node)) return []
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} is empty: $${name} is there in its loop alone.`,
          hint: 'Read it in the loop, and keep what is needed behind it with a #set.',
        },
      ]
    })
  },
}

/** A block of #define may be printed in any loop. */
function readsInBlocks(template: TemplateFacts): ReadonlySet<VtlNode> {
  const inside = new Set<VtlNode>()
  for (const block of nodesOf(template, 'define')) {
    if (inside.has(block)) continue
    visit(block, (node) => {
      inside.add(node)
    })
  }
  return inside
}
