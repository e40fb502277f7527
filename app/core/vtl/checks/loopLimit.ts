import type { Expression, RangeNode } from '../ast.ts'
import { dialects } from '../dialect.ts'
import { quoted } from './quote.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf, resolve, sourceOf } from './templateFacts.ts'

const limit = dialects['api-gateway'].mostIterations

/** `#foreach($i in [1..2000])`: API Gateway documents 1,000 iterations a loop. */
export const loopLimit: VelocityCheck = {
  code: 'vtl/loop-limit',
  severity: 'warning',
  docs: 'docs/checks/vtl-loop-limit.md',
  title: 'Loop over more than 1,000 items',
  run(template) {
    return nodesOf(template, 'foreach').flatMap(({ source: list }) => {
      const source = list && resolve(template, list)
      const count = source?.kind === 'range' ? lengthOf(source) : undefined
      if (list === undefined || source === undefined || count === undefined || count <= limit) return []
      return [
        {
          range: list.range,
          message: `${quoted(sourceOf(template, source))} has ${count} items; API Gateway ends a #foreach after ${limit}.`,
          hint: 'Nest two loops, or leave the repetition to the backend.',
        },
      ]
    })
  },
}

function lengthOf({ from, to }: RangeNode): number | undefined {
  const [first, last] = [wholeNumber(from), wholeNumber(to)]
  return first === undefined || last === undefined ? undefined : Math.abs(last - first) + 1
}

function wholeNumber(expression: Expression): number | undefined {
  return expression.kind === 'number' && typeof expression.value === 'number' ? expression.value : undefined
}
