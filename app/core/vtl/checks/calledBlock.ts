import { textRange } from '../../text/index.ts'
import type { VelocityCheck } from './templateCheck.ts'

/** `$block()`: a block of `#define` has no parentheses, which print as they stand (api-gateway facts 3.3). */
export const calledBlock: VelocityCheck = {
  code: 'vtl/called-block',
  severity: 'warning',
  docs: 'docs/checks/vtl-called-block.md',
  title: 'Block that is called like a method',
  run({ definitions, reads, parsed }) {
    const blocks = new Set(
      [...definitions].filter(([, own]) => own.every(({ node }) => node.kind === 'define')).map(([name]) => name),
    )
    return reads.flatMap(({ node }) => {
      if (!blocks.has(node.name)) return []
      const { end } = node.range
      if (node.members.length > 0 || node.escaped || !parsed.source.startsWith('()', end)) return []
      const range = textRange(end, end + 2)
      return [
        {
          range,
          message: `The parentheses behind $${node.name} print as text: a block of #define is not called.`,
          hint: `Write $${node.name} alone.`,
          fixes: [{ title: 'Remove the parentheses', safe: false, edits: [{ range, newText: '' }] }],
        },
      ]
    })
  },
}
