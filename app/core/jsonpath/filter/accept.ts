import type { JavaValue } from '../../java/index.ts'
import type { Evaluation, Stop } from '../evaluation.ts'
import { operandValue } from './filterValue.ts'
import type { JsonPathPredicate } from './predicate.ts'
import { relate } from './relation.ts'

/** Whether every predicate holds for `item`. What Jayway calls an invalid path within a filter counts as no. */
export function accepts(
  predicates: readonly JsonPathPredicate[],
  item: JavaValue,
  evaluation: Evaluation,
): boolean | Stop {
  for (const predicate of predicates) {
    const held = holds(predicate, item, evaluation)
    if (held === true) continue
    return typeof held === 'object' && held.kind !== 'invalid' ? held : false
  }
  return true
}

function holds(predicate: JsonPathPredicate, item: JavaValue, evaluation: Evaluation): boolean | Stop {
  if (evaluation.budget.steps-- <= 0) return { kind: 'budget' }
  switch (predicate.kind) {
    case 'and':
    case 'or': {
      const settling = predicate.kind === 'or'
      for (const one of predicate.all) {
        const held = holds(one, item, evaluation)
        if (held !== !settling) return held
      }
      return !settling
    }
    case 'not': {
      const held = holds(predicate.of, item, evaluation)
      return typeof held === 'boolean' ? !held : held
    }
    case 'relation': {
      const left = operandValue(predicate.left, item, evaluation)
      if ('stop' in left) return left.stop
      const right = operandValue(predicate.right, item, evaluation)
      if ('stop' in right) return right.stop
      return relate(predicate.operator, left, right, evaluation)
    }
  }
}
