import type { Expression } from '../ast.ts'
import type { VtlDialect } from '../render.ts'

/** Whether an expression can have no value, so that `+` appends its source in its place. */
export function canBeNull(node: Expression, dialect: VtlDialect): boolean {
  switch (node.kind) {
    case 'reference':
      return dialect === 'velocity-1.7' || !node.computable || node.form === 'bare'
    case 'group':
      return canBeNull(node.expression, dialect)
    case 'range':
      return node.from.kind !== 'number' || node.to.kind !== 'number'
    case 'binary':
      if (node.operator === '+') return !isText(node.left) && !isText(node.right)
      return node.operator === '-' || node.operator === '*' || node.operator === '/' || node.operator === '%'
    default:
      return false
  }
}

/** Whether the value is a String for sure. */
function isText(node: Expression): boolean {
  if (node.kind === 'group') return isText(node.expression)
  if (node.kind === 'binary') return node.operator === '+' && (isText(node.left) || isText(node.right))
  return node.kind === 'string'
}
