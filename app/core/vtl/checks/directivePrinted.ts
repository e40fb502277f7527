import { visit } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `#evaluate($x)`, `#name(…)`: no directive on API Gateway, so it prints itself, arguments and all. */
export const directivePrinted: VelocityCheck = {
  code: 'vtl/directive-printed',
  severity: 'warning',
  docs: 'docs/checks/vtl-directive-printed.md',
  title: 'Directive that prints itself',
  run({ parsed }) {
    const found: Finding[] = []
    visit(parsed.root, (node) => {
      // Without parentheses it is text that happens to have a #, such as a colour.
      if (node.kind !== 'macroCall' || !node.literal.includes('(')) return
      const { start } = node.range
      found.push({
        range: { start, end: node.nameRange.end },
        message: `#${node.name} is no directive on API Gateway: it prints as it stands, and its arguments are not read.`,
        hint: 'Directives are #set, #if, #elseif, #else, #foreach, #define, #break, #stop and #end.',
      })
    })
    return found
  },
}
