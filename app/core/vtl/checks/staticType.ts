import type { Expression } from '../ast.ts'
import type { VelocityContext } from './templateCheck.ts'
import { resolve, type TemplateFacts } from './templateFacts.ts'

/** Whether an expression is a text for sure, whatever the request. */
export function isSurelyText(facts: TemplateFacts, expression: Expression, context: VelocityContext): boolean {
  // A variable can be set to what reads it: each expression is asked once.
  const asked = new Set<Expression>()
  const ask = (one: Expression): boolean => {
    const found = resolve(facts, one)
    if (asked.has(found)) return false
    asked.add(found)
    switch (found.kind) {
      case 'string':
        return true
      case 'reference':
        return context.isText?.(found, facts) ?? false
      case 'binary':
        return found.operator === '+' && (ask(found.left) || ask(found.right))
      default:
        return false
    }
  }
  return ask(expression)
}
