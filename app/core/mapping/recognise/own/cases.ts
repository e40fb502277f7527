import type { Condition, Expression } from '../../model.ts'
import { type Asked, conditionOf, conjunction, conjuncts, isAbout } from './condition.ts'
import { call, isSame } from './held.ts'

/** One of several values: where what is asked is the first to hold. */
export interface OneOf {
  readonly asked: Asked | undefined
  readonly value: Expression
}

/**
 * The value that comes to these, one by one; undefined where what is asked cannot be drawn. What is asked about a value
 * itself is what `default` asks; what is left is a choice.
 */
export function valueOfCases(cases: readonly OneOf[]): Expression | undefined {
  const [first, ...others] = cases
  if (first === undefined) return undefined
  const when = caseCondition(first)
  if (when === undefined) return undefined
  if (when === 'always') {
    if (others.length === 0) return first.value
    const rest = valueOfCases(others.map((one) => withoutEarlier(one, first)))
    return rest && call('default', first.value, ...(rest.kind === 'call' && rest.fn === 'default' ? rest.args : [rest]))
  }
  const branch = { when, then: first.value }
  if (others.length === 0) return { kind: 'choose', branches: [branch] }
  const rest = valueOfCases(others.map((one) => withoutEarlier(one, first)))
  if (rest?.kind === 'choose') return { ...rest, branches: [branch, ...rest.branches] }
  return rest && { kind: 'choose', branches: [branch], otherwise: rest }
}

function caseCondition({ asked, value }: OneOf): Condition | 'always' | undefined {
  const left = conjunction(conjuncts(asked).filter((one) => !isAbout(one, value) && !isBound(one)))
  return left === undefined ? 'always' : conditionOf(left)
}

/** What comes after a case is asked only where that does not hold. */
function withoutEarlier({ asked, value }: OneOf, earlier: OneOf): OneOf {
  const all = conjuncts(asked).filter((one) => !isOpposite(one, earlier.asked))
  return { asked: conjunction(all), value }
}

function isOpposite(one: Asked, other: Asked | undefined): boolean {
  if (other === undefined) return false
  return one.kind === 'not' ? isSame(one.of, other) : other.kind === 'not' && isSame(one, other.of)
}

/** Numbers beyond 1e100 are left out wherever there is calculated. */
export function isBound(asked: Asked): boolean {
  if (asked.kind !== 'is' || asked.condition.kind !== 'compare') return false
  const { right } = asked.condition
  return right.kind === 'literal' && /^-?1\.0e100$/.test(right.json)
}
