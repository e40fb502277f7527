import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/** `#evaluate($x)`, `#name(…)`: no directive on API Gateway, so it prints itself, arguments and all. */
export const directivePrinted: VelocityCheck = {
  code: 'vtl/directive-printed',
  severity: 'warning',
  docs: 'docs/checks/vtl-directive-printed.md',
  title: 'Directive that prints itself',
  run(template) {
    // Without parentheses it is text that happens to have a #, such as a colour.
    const calls = nodesOf(template, 'macroCall').filter(({ literal }) => literal.includes('('))
    return calls.map(({ range, name, nameRange }) => ({
      range: { start: range.start, end: nameRange.end },
      message: `#${name} is no directive on API Gateway: it prints as it stands, and its arguments are not read.`,
      hint: 'Directives are #set, #if, #elseif, #else, #foreach, #define, #break, #stop and #end.',
    }))
  },
}
