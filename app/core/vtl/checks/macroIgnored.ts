import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/** `#macro`: API Gateway takes the definition out and defines nothing (inline macros are off). */
export const macroIgnored: VelocityCheck = {
  code: 'vtl/macro-ignored',
  severity: 'warning',
  docs: 'docs/checks/vtl-macro-ignored.md',
  title: 'Macro that defines nothing',
  run(template) {
    return nodesOf(template, 'macro').map(({ range, name, nameRange }) => ({
      range: { start: range.start, end: nameRange.end },
      message: `API Gateway ignores #macro: #${name}(…) will print itself.`,
      hint: 'Use #define for a block without parameters, or write the body where it is needed.',
    }))
  },
}
