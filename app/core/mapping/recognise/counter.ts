import { type ForeachNode, type SetNode, visit } from '../../vtl/index.ts'
import { arithmeticMeaning } from './functions.ts'
import { type Meaning, literal, valueOf } from './meaning.ts'
import type { Scope } from './scope.ts'

/**
 * What variables hold at the start of a round that were a number before the loop, and that each round adds one to:
 * `#set($i = 0)#foreach(…)…#set($i = $i + 1)#end` counts as `$foreach.index` does. `within`: what is known in the loop.
 */
export function countersOf(node: ForeachNode, scope: Scope, within: Scope): ReadonlyMap<string, Meaning> {
  const sets = new Map<string, SetNode[]>()
  visit(node.body, (inner) => {
    if (inner.kind === 'set') sets.set(inner.target.name, [...(sets.get(inner.target.name) ?? []), inner])
  })
  const counters = new Map<string, Meaning>()
  for (const [name, [only, ...others]] of sets) {
    // Once in every round: not in a condition, nor in a loop within.
    const isCounted = only !== undefined && others.length === 0 && node.body.body.includes(only) && addsOne(only)
    const first = isCounted ? wholeNumber(scope.lookup(name)) : undefined
    if (first !== undefined) counters.set(name, roundFrom(first, within))
  }
  return counters
}

function addsOne({ target, value }: SetNode): boolean {
  if (target.members.length > 0 || value.kind !== 'binary' || value.operator !== '+') return false
  const { left, right } = value
  const isItself = left.kind === 'reference' && left.name === target.name && left.members.length === 0
  return isItself && right.kind === 'number' && right.value === 1
}

function wholeNumber(meaning: Meaning): number | undefined {
  const isNumber = meaning.kind === 'value' && meaning.expression.kind === 'literal'
  return isNumber && /^\d{1,9}$/.test(meaning.expression.json) ? Number(meaning.expression.json) : undefined
}

function roundFrom(first: number, within: Scope): Meaning {
  if (first <= 1) return within.loopPart(first === 0 ? 'index' : 'count')
  return arithmeticMeaning('+', within.loopPart('index'), valueOf(literal(String(first)), true))
}
