import { visit } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `#macro`: API Gateway takes the definition out and defines nothing (inline macros are off). */
export const macroIgnored: VelocityCheck = {
  code: 'vtl/macro-ignored',
  severity: 'warning',
  docs: 'docs/checks/vtl-macro-ignored.md',
  title: 'Macro that defines nothing',
  run({ parsed }) {
    const found: Finding[] = []
    visit(parsed.root, (node) => {
      if (node.kind !== 'macro') return
      found.push({
        range: { start: node.range.start, end: node.nameRange.end },
        message: `API Gateway ignores #macro: #${node.name}(…) will print itself.`,
        hint: 'Use #define for a block without parameters, or write the body where it is needed.',
      })
    })
    return found
  },
}
