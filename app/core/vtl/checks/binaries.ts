import type { BinaryNode, BinaryOperator } from '../ast.ts'
import { visit } from '../visitor.ts'
import type { TemplateFacts } from './templateFacts.ts'

/** The operations of a template with these operators, outermost first. */
export function binariesOf({ parsed }: TemplateFacts, operators: readonly BinaryOperator[]): readonly BinaryNode[] {
  const found: BinaryNode[] = []
  visit(parsed.root, (node) => {
    if (node.kind === 'binary' && operators.includes(node.operator)) found.push(node)
  })
  return found
}
