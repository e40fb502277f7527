import type { BinaryNode, BinaryOperator } from '../ast.ts'
import { nodesOf, type TemplateFacts } from './templateFacts.ts'

/** The operations of a template with these operators, outermost first. */
export function binariesOf(template: TemplateFacts, operators: readonly BinaryOperator[]): readonly BinaryNode[] {
  return nodesOf(template, 'binary').filter(({ operator }) => operators.includes(operator))
}
