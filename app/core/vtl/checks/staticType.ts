import type { Expression } from '../ast.ts'
import type { VelocityContext } from './templateCheck.ts'
import { resolve, type TemplateFacts } from './templateFacts.ts'

/** Whether an expression is a text for sure, whatever the request. */
export function isSurelyText(facts: TemplateFacts, expression: Expression, context: VelocityContext): boolean {
  const found = resolve(facts, expression)
  switch (found.kind) {
    case 'string':
      return true
    case 'reference':
      return context.isText?.(found, facts) ?? false
    case 'binary':
      return (
        found.operator === '+' &&
        (isSurelyText(facts, found.left, context) || isSurelyText(facts, found.right, context))
      )
    default:
      return false
  }
}
