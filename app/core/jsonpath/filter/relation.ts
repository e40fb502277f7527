import { type JavaDecimal, JavaList, JavaMap, type JavaRegex, matchWhole, toJavaString } from '../../java/index.ts'
import type { Evaluation, Stop } from '../evaluation.ts'
import { equalValues, type FilterValue, listItems, orderOf, type Stopped } from './filterValue.ts'
import type { JsonPathOperator } from './predicate.ts'

/** Whether `left operator right`; `invalid` where Jayway finds operands of the wrong kind. */
export function relate(
  operator: JsonPathOperator,
  left: FilterValue,
  right: FilterValue,
  evaluation: Evaluation,
): boolean | Stop {
  switch (operator) {
    case '==':
      return equalValues(left, right)
    case '!=':
      return !equalValues(left, right)
    case '===':
      return left.kind === right.kind && equalValues(left, right)
    case '!==':
      return !(left.kind === right.kind && equalValues(left, right))
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, left, right)
    case '=~':
      return matches(left, right, evaluation)
    case 'IN':
      return negate(isIn(left, right, evaluation), false)
    case 'NIN':
      return negate(isIn(left, right, evaluation), true)
    case 'CONTAINS':
      return contains(left, right, evaluation)
    case 'ALL':
      // Jayway asks the right side for a kind of list that no path and no literal ever is.
      return invalid('Expected value list node')
    case 'SUBSETOF':
      return compareLists(left, right, evaluation, (some, all) =>
        some.every((one) => all.some((other) => equalValues(one, other))),
      )
    case 'ANYOF':
      return compareLists(left, right, evaluation, haveCommon)
    case 'NONEOF':
      return compareLists(left, right, evaluation, (some, others) => !haveCommon(some, others))
    case 'SIZE':
      return hasSize(left, right)
    case 'EMPTY':
      return isEmpty(left, right)
    case 'EXISTS':
      return exists(left, right)
    case 'TYPE':
      return invalid('Expected class node')
    case 'MATCHES':
      return invalid('Expected predicate node')
  }
}

function invalid(message: string): Stop {
  return { kind: 'invalid', message }
}

function negate(held: boolean | Stop, negated: boolean): boolean | Stop {
  return typeof held === 'boolean' ? held !== negated : held
}

function isOrdered(operator: '<' | '<=' | '>' | '>=', left: FilterValue, right: FilterValue): boolean {
  let order: number | undefined
  if (left.kind === 'number' && right.kind === 'number') order = orderOf(left.value, right.value)
  else if (left.kind === 'string' && right.kind === 'string')
    order = left.value < right.value ? -1 : left.value > right.value ? 1 : 0
  if (order === undefined) return false
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

function matches(left: FilterValue, right: FilterValue, evaluation: Evaluation): boolean | Stop {
  if (left.kind === 'pattern') return right.kind === 'pattern' ? false : matchesPattern(left.regex, right, evaluation)
  return right.kind === 'pattern' ? matchesPattern(right.regex, left, evaluation) : false
}

/** Of a list any item may match. What is no string, number or boolean is tried as ''. */
function matchesPattern(regex: JavaRegex, value: FilterValue, evaluation: Evaluation): boolean | Stop {
  const items = value.kind === 'json' ? listItems(value.value) : undefined
  if (items === undefined) return matchesText(regex, value, evaluation)
  if ('stop' in items) return items.stop
  for (const item of items) {
    const matched = matchesText(regex, item, evaluation)
    if (matched !== false) return matched
  }
  return false
}

function matchesText(regex: JavaRegex, value: FilterValue, evaluation: Evaluation): boolean | Stop {
  const matched = matchWhole(regex, textOf(value), evaluation.budget)
  return matched.kind === 'budget' ? matched : matched.kind === 'match'
}

function textOf(value: FilterValue): string {
  if (value.kind === 'string') return value.value
  if (value.kind === 'number') return toJavaString(value.value)
  return value.kind === 'boolean' ? String(value.value) : ''
}

/** The items of an operand; `missing` where it is no list, which makes the relation false. */
function itemsOf(value: FilterValue): readonly FilterValue[] | Stopped | 'missing' {
  if (value.kind === 'json') return listItems(value.value) ?? 'missing'
  return { stop: invalid('Expected value list node') }
}

function isIn(left: FilterValue, right: FilterValue, evaluation: Evaluation): boolean | Stop {
  const items = itemsOf(right)
  if (items === 'missing') return false
  if ('stop' in items) return items.stop
  if ((evaluation.budget.steps -= items.length) < 0) return { kind: 'budget' }
  return items.some((item) => equalValues(left, item))
}

function contains(left: FilterValue, right: FilterValue, evaluation: Evaluation): boolean | Stop {
  if (left.kind === 'string' && right.kind === 'string') return left.value.includes(right.value)
  if (left.kind !== 'json') return false
  return isIn(right, left, evaluation)
}

type CompareItems = (left: readonly FilterValue[], right: readonly FilterValue[]) => boolean

function compareLists(
  left: FilterValue,
  right: FilterValue,
  evaluation: Evaluation,
  compare: CompareItems,
): boolean | Stop {
  const others = itemsOf(right)
  if (others === 'missing') return false
  if ('stop' in others) return others.stop
  const items = itemsOf(left)
  if (items === 'missing') return false
  if ('stop' in items) return items.stop
  if ((evaluation.budget.steps -= items.length * others.length) < 0) return { kind: 'budget' }
  return compare(items, others)
}

function haveCommon(left: readonly FilterValue[], right: readonly FilterValue[]): boolean {
  return left.some((one) => right.some((other) => equalValues(one, other)))
}

function hasSize(left: FilterValue, right: FilterValue): boolean {
  if (right.kind !== 'number') return false
  const size = intValue(right.value)
  if (left.kind === 'string') return left.value.length === size
  if (left.kind !== 'json') return false
  return (left.value instanceof JavaList ? left.value.items.length : -1) === size
}

/** `Number.intValue()`: the whole part's last 32 bits. */
function intValue(value: number | JavaDecimal): number {
  if (typeof value === 'number') return Number(BigInt.asIntN(32, BigInt(value)))
  const { unscaled, scale } = value
  const power = 10n ** BigInt(Math.min(Math.abs(scale), 400))
  return Number(BigInt.asIntN(32, scale > 0 ? unscaled / power : unscaled * power))
}

function isEmpty(left: FilterValue, right: FilterValue): boolean | Stop {
  if (left.kind !== 'string' && left.kind !== 'json') return false
  // Jayway casts every object or list to a collection, and an object is none.
  if (left.value instanceof JavaMap)
    return { kind: 'failed', message: 'class java.util.LinkedHashMap cannot be cast to class java.util.Collection' }
  if (right.kind !== 'boolean') return invalid('Expected boolean node')
  if (left.kind === 'string') return (left.value === '') === right.value
  return (left.value instanceof JavaList && left.value.items.length === 0) === right.value
}

function exists(left: FilterValue, right: FilterValue): boolean | Stop {
  if (left.kind !== 'boolean' && right.kind !== 'boolean')
    return { kind: 'failed', message: 'Failed to evaluate exists expression' }
  if (left.kind !== 'boolean' || right.kind !== 'boolean') return invalid('Expected boolean node')
  return left.value === right.value
}
