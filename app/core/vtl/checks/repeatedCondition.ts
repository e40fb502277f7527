import { quoted } from './quote.ts'
import { nodesOf, sourceOf } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

/** `#if($a)…#elseif($a)…`: the second branch never runs. */
export const repeatedCondition: VelocityCheck = {
  code: 'vtl/repeated-condition',
  severity: 'warning',
  docs: 'docs/checks/vtl-repeated-condition.md',
  title: 'Condition that was asked before',
  run(template) {
    return nodesOf(template, 'if').flatMap(({ branches }) => {
      const seen = new Set<string>()
      return branches.flatMap(({ condition }) => {
        const source = sourceOf(template, condition).trim()
        const isFirst = !seen.has(source)
        seen.add(source)
        // A call can change what it is asked of.
        if (isFirst || /\.(?:add|put|remove|set)\(/.test(source)) return []
        return [
          {
            range: condition.range,
            message: `${quoted(source)} is asked by a branch before, so this one never runs.`,
            hint: 'Correct the condition, or remove the branch.',
          },
        ]
      })
    })
  },
}
