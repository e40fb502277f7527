import { nodesOf, resolve, sourceOf, quoted, type Expression, type TemplateFacts } from '../../vtl/index.ts'
import { textOf } from './content.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$input.json('$.a') == ""`: it prints `""` for nothing, two quotes; `$input.body` prints `{}` (facts 3.5). */
export const emptyComparison: GatewayCheck = {
  code: 'apigateway/empty-comparison',
  severity: 'warning',
  docs: 'docs/checks/apigateway-empty-comparison.md',
  title: 'Comparison that never holds',
  run(template) {
    return nodesOf(template, 'binary').flatMap(({ operator, left, right, range }) => {
      if (operator !== '==' && operator !== '!=') return []
      const other = textOf(right) === '' ? left : textOf(left) === '' ? right : undefined
      const what = other && neverEmpty(template, other)
      if (other === undefined || what === undefined) return []
      return [
        {
          range,
          message: `${quoted(sourceOf(template, other).trim())} is never the empty text: ${what}.`,
          hint: 'Ask $input.path(\'…\') == "", which is the empty text for what is missing.',
        },
      ]
    })
  },
}

function neverEmpty(template: TemplateFacts, expression: Expression): string | undefined {
  const value = resolve(template, expression)
  if (value.kind !== 'reference' || value.name !== 'input' || template.definitions.has('input')) return undefined
  const [first, ...more] = value.members
  if (first === undefined || first.kind === 'index' || more.length > 0) return undefined
  if (first.name === 'json' && first.kind === 'call') return 'for what is missing it is "", two quotes'
  return first.name === 'body' ? 'for an empty body it is {}' : undefined
}
