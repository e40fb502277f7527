import type { ForeachNode } from '../ast.ts'
import { quoted } from './quote.ts'
import type { Read, TemplateFacts } from './templateFacts.ts'
import { sourceOf } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

const ofLoops: ReadonlySet<string> = new Set(['foreach', 'velocityCount', 'velocityHasNext'])

/** `$foreach.index` in no loop, `$item` behind its loop: both are empty (velocity facts, "loop variables"). */
export const outsideLoop: VelocityCheck = {
  code: 'vtl/outside-loop',
  severity: 'warning',
  docs: 'docs/checks/vtl-outside-loop.md',
  title: 'Loop variable outside of its loop',
  run(template) {
    return template.reads.flatMap((read) => {
      const { node } = read
      if (node.escaped || !isOutside(template, read)) return []
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} is empty: $${node.name} is there in its loop alone.`,
          hint: 'Read it in the loop, and keep what is needed behind it with a #set.',
        },
      ]
    })
  },
}

function isOutside(template: TemplateFacts, { node, loops }: Read): boolean {
  const definitions = template.definitions.get(node.name) ?? []
  // A block of #define may be printed in any loop.
  if (isInBlock(template, node.range.start)) return false
  if (definitions.length === 0) return ofLoops.has(node.name) && loops.length === 0
  const own = definitions.map((definition) => definition.node)
  return own.every((one): one is ForeachNode => one.kind === 'foreach') && !own.some((one) => loops.includes(one))
}

function isInBlock({ nodes }: TemplateFacts, at: number): boolean {
  return (nodes.get('define') ?? []).some(({ range }) => range.start <= at && at < range.end)
}
