import { arithmetic, arithmeticFailure, compareNumbers } from '../../java/index.ts'
import type { BinaryNode, Expression } from '../ast.ts'
import { problems } from '../codes.ts'
import { type VtlValue, isHostObject } from '../host.ts'
import { nowhere } from './provenance.ts'
import type { Run } from './run.ts'
import { TextProvenance } from './textProvenance.ts'
import { unionOrigins } from './unionOrigins.ts'
import { equalValues, ofOneClass, printValue } from './values.ts'

export type MathOperator = '+' | '-' | '*' | '/' | '%'
export type ComparisonOperator = '==' | '!=' | '<' | '>' | '<=' | '>='

/** What `+` appends for a null: the source of the operand, as 1.7 takes it (of `1/0`, that of the `0`). */
function literalOf(node: Expression): string {
  switch (node.kind) {
    case 'reference':
    case 'binary':
    case 'group':
    case 'range':
      return node.literal
    default:
      return ''
  }
}

/** `a + b` where one is a String. */
function concatenate(run: Run, node: BinaryNode, left: VtlValue, right: VtlValue): string | undefined {
  const before = left === null ? literalOf(node.left) : printValue(run, left)
  if (before === undefined) return undefined
  const after = right === null ? literalOf(node.right) : printValue(run, right)
  if (after === undefined) return undefined
  if (before === null || after === null) return run.fail(node.range, problems.blockInItself())
  const text = before + after
  return run.spend(text.length) || run.step(node) ? text : undefined
}

/** `a + b`, `-`, `*`, `/`, `%`: null where an operand is none that can be calculated with. */
export function calculate(run: Run, node: BinaryNode, operator: MathOperator): VtlValue | undefined {
  const { evaluator, trace } = run
  if (!run.step(node)) return undefined
  const a = evaluator.expression(run, node.left)
  if (a === undefined) return undefined
  const aFrom = trace?.last ?? nowhere
  const b = evaluator.expression(run, node.right)
  if (b === undefined) return undefined
  const joins = operator === '+' && (typeof a === 'string' || typeof b === 'string')
  const value = joins ? concatenate(run, node, a, b) : calculateNumbers(run, node, operator, a, b)
  if (trace !== undefined && typeof value === 'string') {
    const before = typeof a === 'string' ? a : value.slice(0, value.length - (typeof b === 'string' ? b.length : 0))
    trace.last = TextProvenance.ofSum(before, aFrom, value.slice(before.length), trace.last)
  } else if (trace !== undefined) trace.last = { origins: unionOrigins([aFrom.origins, trace.last.origins]) }
  return value
}

function calculateNumbers(
  run: Run,
  node: BinaryNode,
  operator: MathOperator,
  a: VtlValue,
  b: VtlValue,
): VtlValue | undefined {
  if (isHostObject(a) || isHostObject(b)) return null
  const value = arithmetic(operator, a, b)
  if (value !== undefined) return value
  const message = arithmeticFailure(operator, a, b)
  return message === undefined ? null : run.fail(node.range, problems.calculation(message))
}

/** ASTEQNode: numbers by value, one class by equals, others by what they print; null equals null only. */
function equal(run: Run, node: BinaryNode, a: VtlValue, b: VtlValue): boolean | undefined {
  if (typeof a === 'string' && typeof b === 'string') return a === b
  if (a === null || b === null) return a === b
  if (!isHostObject(a) && !isHostObject(b)) {
    const order = compareNumbers(a, b)
    if (order !== undefined) return order === 0
    const message = arithmeticFailure('compare', a, b)
    if (message !== undefined) return run.fail(node.range, problems.calculation(message))
  }
  if (ofOneClass(a, b)) return equalValues(a, b)
  const left = printValue(run, a)
  if (left === undefined) return undefined
  const right = printValue(run, b)
  return right === undefined ? undefined : left === right
}

function ordered(operator: ComparisonOperator, order: -1 | 0 | 1): boolean {
  switch (operator) {
    case '<':
      return order < 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '>=':
      return order >= 0
    case '==':
      return order === 0
    case '!=':
      return order !== 0
  }
}

function compareNumbersOf(
  run: Run,
  node: BinaryNode,
  operator: ComparisonOperator,
  a: VtlValue,
  b: VtlValue,
): boolean | undefined {
  if (isHostObject(a) || isHostObject(b)) return false
  const order = compareNumbers(a, b)
  if (order !== undefined) return ordered(operator, order)
  const message = arithmeticFailure('compare', a, b)
  return message === undefined ? false : run.fail(node.range, problems.calculation(message))
}

/** Whether a comparison holds; undefined where it ended the run. */
export function compare(run: Run, node: BinaryNode, operator: ComparisonOperator): boolean | undefined {
  const { evaluator } = run
  if (!run.step(node)) return undefined
  const a = evaluator.expression(run, node.left)
  if (a === undefined) return undefined
  const b = evaluator.expression(run, node.right)
  if (b === undefined) return undefined
  if (operator !== '==' && operator !== '!=') return compareNumbersOf(run, node, operator, a, b)
  const same = equal(run, node, a, b)
  return same === undefined ? undefined : same === (operator === '==')
}
