import type { VelocityCheck } from './templateCheck.ts'
import { bareReferences, branchesOf } from './conditions.ts'
import { hyphenOf } from './hyphenatedName.ts'
import { quoted } from './quote.ts'
import { isUndefined } from './undefined.ts'
import { sourceOf } from './templateFacts.ts'

/** A reference to a variable that nothing sets: on API Gateway it is empty. Conditions are another check's matter. */
export const undefinedVariable: VelocityCheck = {
  code: 'vtl/undefined-variable',
  severity: 'warning',
  docs: 'docs/checks/vtl-undefined-variable.md',
  title: 'Undefined variable',
  run(template, context) {
    const inConditions = new Set(branchesOf(template).flatMap(({ condition }) => bareReferences(condition)))
    return template.reads.flatMap(({ node }) => {
      if (!isUndefined(template, node, context) || inConditions.has(node)) return []
      if (hyphenOf(template, node) !== undefined) return []
      const { start } = node.range
      return [
        {
          range: node.nameRange.start < start ? node.range : { start, end: node.nameRange.end },
          message: `Nothing sets the variable $${node.name}: ${quoted(sourceOf(template, node))} is empty.`,
          hint: 'Set it before, correct its name, or write \\$ for a dollar sign.',
        },
      ]
    })
  },
}
