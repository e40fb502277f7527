import { type Expression, printExpression } from '../../../core/mapping/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../../core/project/index.ts'

/** An expression as one types it at a place. */
export function printExpressionAt(method: ProjectMethod, place: TargetPlace, expression: Expression): string {
  return printExpression(expression, expressionScopeAt(method, place))
}
