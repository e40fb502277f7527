import type { Expression, RangeNode } from '../ast.ts'
import { dialects } from '../dialect.ts'
import { visit } from '../visitor.ts'
import { quoted } from './quote.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'
import { resolve, sourceOf } from './templateFacts.ts'

const limit = dialects['api-gateway'].mostIterations

/** `#foreach($i in [1..2000])`: API Gateway documents 1,000 iterations a loop. */
export const loopLimit: VelocityCheck = {
  code: 'vtl/loop-limit',
  severity: 'warning',
  docs: 'docs/checks/vtl-loop-limit.md',
  title: 'Loop over more than 1,000 items',
  run(template) {
    const found: Finding[] = []
    visit(template.parsed.root, (node) => {
      if (node.kind !== 'foreach' || node.source === undefined) return
      const source = resolve(template, node.source)
      const count = source.kind === 'range' ? lengthOf(source) : undefined
      if (count === undefined || count <= limit) return
      found.push({
        range: node.source.range,
        message: `${quoted(sourceOf(template, source))} has ${count} items; API Gateway ends a #foreach after ${limit}.`,
        hint: 'Nest two loops, or leave the repetition to the backend.',
      })
    })
    return found
  },
}

function lengthOf({ from, to }: RangeNode): number | undefined {
  const [first, last] = [wholeNumber(from), wholeNumber(to)]
  return first === undefined || last === undefined ? undefined : Math.abs(last - first) + 1
}

function wholeNumber(expression: Expression): number | undefined {
  return expression.kind === 'number' && typeof expression.value === 'number' ? expression.value : undefined
}
