import {
  JavaList,
  JavaMap,
  type JavaValue,
  arithmeticFailure,
  compareNumbers,
  invokeMethod,
  javaEquals,
  javaTypeName,
  toJavaString,
} from '../../java/index.ts'
import { javaNumber } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Condition, Expression } from '../model.ts'
import type { Environment } from './environment.ts'
import type { Found } from './found.ts'
import { hasValue, textOf } from './textOf.ts'

type Interpret = (expression: Expression, environment: Environment) => Found

/** Whether a condition holds for this request. */
export function holds(condition: Condition, environment: Environment, interpret: Interpret): boolean {
  const read = (expression: Expression): Found => interpret(expression, environment)
  switch (condition.kind) {
    case 'compare':
      return compare(condition.op, read(condition.left), read(condition.right), environment)
    case 'present':
      return read(condition.value).kind !== 'absent'
    case 'null':
      return read(condition.value).kind === 'null'
    case 'empty':
      return isEmpty(read(condition.value))
    case 'matches':
      return matches(read(condition.value), condition.pattern, environment)
    case 'in': {
      const value = read(condition.value)
      return condition.list.some((other) => areEqual(value, read(other), environment))
    }
    case 'and':
      return condition.all.every((part) => holds(part, environment, interpret))
    case 'or':
      return condition.all.some((part) => holds(part, environment, interpret))
    case 'not':
      return !holds(condition.of, environment, interpret)
    case 'raw':
      return false
    default:
      return assertNever(condition)
  }
}

type Operator = Extract<Condition, { kind: 'compare' }>['op']

function compare(op: Operator, left: Found, right: Found, environment: Environment): boolean {
  if (op === '==') return areEqual(left, right, environment)
  if (op === '!=') return !areEqual(left, right, environment)
  const one = numberOf(left)
  const other = numberOf(right)
  const order = one === undefined || other === undefined ? undefined : orderOf(one, other, environment)
  if (order === undefined) return false
  switch (op) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    default:
      return assertNever(op)
  }
}

/** Infinity (of 1e400, say) against a number of many digits is an exception in Velocity. */
function orderOf(one: JavaValue, other: JavaValue, environment: Environment): -1 | 0 | 1 | undefined {
  const failure = arithmeticFailure('compare', one, other)
  if (failure !== undefined) environment.failures.push(failure)
  return compareNumbers(one, other)
}

/** Null equals null only, and what is absent equals nothing. Otherwise as Velocity's `==` (ASTEQNode). */
function areEqual(left: Found, right: Found, environment: Environment): boolean {
  if (!hasValue(left) || !hasValue(right)) return left.kind === 'null' && right.kind === 'null'
  const one = javaValueOf(left)
  const other = javaValueOf(right)
  if (isNumber(one) && isNumber(other)) return orderOf(one, other, environment) === 0
  if (javaTypeName(one) === javaTypeName(other)) return javaEquals(one, other)
  return toJavaString(one) === toJavaString(other)
}

function javaValueOf(found: Found): JavaValue {
  if (found.kind === 'text') return found.text
  return found.kind === 'typed' ? found.value : null
}

function isNumber(value: JavaValue): boolean {
  return compareNumbers(value, 0) !== undefined
}

// An exponent of more than two digits may make it infinite.
const readsAsNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?$/

/** Numbers, and text by nature that reads as one; a string of a JSON document is no number. */
function numberOf(found: Found): JavaValue | undefined {
  if (found.kind === 'text') return readsAsNumber.test(found.text) ? javaNumber(found.text) : undefined
  return found.kind === 'typed' && isNumber(found.value) ? found.value : undefined
}

function isEmpty(found: Found): boolean {
  if (found.kind === 'typed' && found.value instanceof JavaList) return found.value.items.length === 0
  if (found.kind === 'typed' && found.value instanceof JavaMap) return found.value.entries.size === 0
  return textOf(found) === ''
}

/** Whether a text matches a Java regular expression as a whole; numbers, lists and what is absent match nothing. */
function matches(found: Found, pattern: string, environment: Environment): boolean {
  const value = javaValueOf(found)
  if (typeof value !== 'string') return false
  const outcome = invokeMethod(value, 'matches', [pattern], { spend: () => true })
  if (outcome.kind === 'failed') environment.failures.push(outcome.message)
  return outcome.kind === 'value' && outcome.value === true
}
