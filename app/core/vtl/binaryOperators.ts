import type { BinaryOperator } from './ast.ts'
import { Kind, type TokenKind } from './tokenKind.ts'

/** Binary operators from loosest to tightest; all bind to the left. */
const precedence: readonly (readonly (readonly [TokenKind, BinaryOperator])[])[] = [
  [[Kind.or, '||']],
  [[Kind.and, '&&']],
  [
    [Kind.equal, '=='],
    [Kind.notEqual, '!='],
  ],
  [
    [Kind.lessThan, '<'],
    [Kind.greaterThan, '>'],
    [Kind.lessOrEqual, '<='],
    [Kind.greaterOrEqual, '>='],
  ],
  [
    [Kind.plus, '+'],
    [Kind.minus, '-'],
  ],
  [
    [Kind.multiply, '*'],
    [Kind.divide, '/'],
    [Kind.modulus, '%'],
  ],
]

const operators: (BinaryOperator | undefined)[] = Array.from({ length: Kind.invalid + 1 }, () => undefined)
const levels = new Uint8Array(Kind.invalid + 1)
for (const [level, ofLevel] of precedence.entries()) {
  for (const [kind, operator] of ofLevel) {
    operators[kind] = operator
    levels[kind] = level
  }
}

/** Of `*`, the level of whose operands holds none. */
export const tightestLevel: number = precedence.length - 1

/** The binary operator that a token is, if it is one. */
export function binaryOperator(kind: TokenKind): BinaryOperator | undefined {
  return operators[kind]
}

/** How tightly the operator of that kind binds; 0 for the loosest. */
export function bindingLevel(kind: TokenKind): number {
  return levels[kind] ?? 0
}
