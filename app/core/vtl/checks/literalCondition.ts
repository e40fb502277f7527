import { branchesOf, truthOperands } from './conditions.ts'
import { quoted } from './quote.ts'
import { sourceOf } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%'])

/** `#if('x')`, `#if(1)`, `#if($a + 1)`: in a condition every literal but `true`, and all arithmetic, is false. */
export const literalCondition: VelocityCheck = {
  code: 'vtl/literal-condition',
  severity: 'warning',
  docs: 'docs/checks/vtl-literal-condition.md',
  title: 'Condition that is always false',
  run(template) {
    return branchesOf(template).flatMap(({ condition }) =>
      truthOperands(condition).flatMap((operand) => {
        const isLiteral = ['string', 'number', 'list', 'range', 'map'].includes(operand.kind)
        if (!isLiteral && !(operand.kind === 'binary' && arithmetic.has(operand.operator))) return []
        return [
          {
            range: operand.range,
            message: `${quoted(sourceOf(template, operand))} is false in a condition, whatever its value.`,
            hint: 'Compare it with something, or write true.',
          },
        ]
      }),
    )
  },
}
