import type { BranchNode, Expression, ReferenceNode } from '../ast.ts'
import { nodesOf, type TemplateFacts } from './templateFacts.ts'
import { visit } from '../visitor.ts'

/** The conditions of all `#if`s and `#elseif`s, in source order. */
export function branchesOf(template: TemplateFacts): readonly BranchNode[] {
  return nodesOf(template, 'branch')
}

/** What a condition asks the truth of: itself, or what `!`, `&&`, `||` and parentheses join. */
export function truthOperands(condition: Expression): readonly Expression[] {
  switch (condition.kind) {
    case 'group':
      return truthOperands(condition.expression)
    case 'not':
      return truthOperands(condition.operand)
    case 'binary':
      return condition.operator === '&&' || condition.operator === '||'
        ? [...truthOperands(condition.left), ...truthOperands(condition.right)]
        : [condition]
    default:
      return [condition]
  }
}

/** References whose truth alone a condition asks, without comparing them with anything beside (`$x && $x != ""`). */
export function bareReferences(condition: Expression): readonly ReferenceNode[] {
  const operands = truthOperands(condition)
  const compared = new Set<string>()
  for (const operand of operands) {
    if (operand.kind !== 'binary') continue
    visit(operand, (node) => {
      if (node.kind === 'reference') compared.add(node.name)
    })
  }
  return operands.filter((node) => node.kind === 'reference').filter(({ name }) => !compared.has(name))
}
