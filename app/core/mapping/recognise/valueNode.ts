import type { As, Expression, Policy, ValueNode } from '../model.ts'
import type { Scope } from './scope.ts'

/** A value of a drawing. */
export function valueNode(value: Expression, as: As, scope: Scope, policy: Policy = { absent: 'omit' }): ValueNode {
  return { kind: 'value', id: scope.freshId(), value, as, policy }
}
