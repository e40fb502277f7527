import { assertNever } from '../../text/index.ts'
import type { Condition, Expression } from '../model.ts'
import { compareLeaves } from './compare.ts'
import { type Cond, always, and, never, not, or, test } from './condition.ts'
import { keptCondition } from './kept.ts'
import { type Cases, type Leaf, anyCase, askTyped, hasValueCond, presentCond, single } from './leaf.ts'
import type { Place } from './place.ts'
import { quoteVtl } from './quote.ts'
import { constantText, textVariable } from './text.ts'

type CompileExpression = (expression: Expression, place: Place) => Cases | undefined

/**
 * A condition as a template asks it; undefined after a refusal. Every test comes to a real Boolean: in `#if`, an
 * undefined reference and every value but `false` hold.
 */
export function compileTest(condition: Condition, place: Place, compile: CompileExpression): Cond | undefined {
  const valued = (value: Expression, ask: (leaf: Leaf) => Cond): Cond | undefined => {
    const cases = compile(value, place)
    return cases && anyCase(cases, ask)
  }
  switch (condition.kind) {
    case 'compare':
      return compileComparison(condition, place, compile)
    case 'present':
      return valued(condition.value, presentCond)
    case 'null':
      return valued(condition.value, (leaf) => and(presentCond(leaf), not(hasValueCond(leaf))))
    case 'empty':
      return valued(condition.value, (leaf) => isEmpty(leaf, place))
    case 'matches':
      return valued(condition.value, (leaf) => matches(leaf, condition.pattern, place))
    case 'in': {
      const all = condition.list.map((right) =>
        compileComparison({ kind: 'compare', op: '==', left: condition.value, right }, place, compile),
      )
      return all.every((cond) => cond !== undefined) ? or(...all) : undefined
    }
    case 'and':
    case 'or': {
      const all = condition.all.map((part) => compileTest(part, place, compile))
      if (!all.every((cond) => cond !== undefined)) return undefined
      return condition.kind === 'and' ? and(...all) : or(...all)
    }
    case 'not': {
      const of = compileTest(condition.of, place, compile)
      return of && not(of)
    }
    case 'raw':
      return keptCondition(condition.vtl, place)
    default:
      return assertNever(condition)
  }
}

function compileComparison(
  { op, left, right }: Extract<Condition, { kind: 'compare' }>,
  place: Place,
  compile: CompileExpression,
): Cond | undefined {
  const lefts = compile(left, place)
  const rights = compile(right, place)
  if (lefts === undefined || rights === undefined) return undefined
  const asked = op === '!=' ? '==' : op
  const holds = anyCase(lefts, (one) => anyCase(rights, (other) => compareLeaves(asked, one, other, place)))
  return op === '!=' ? not(holds) : holds
}

function isEmpty(leaf: Leaf, place: Place): Cond {
  switch (leaf.kind) {
    case 'absent':
      return always
    case 'scalar':
      return never
    case 'constant':
      return /^(?:""|\[\s*\]|\{\s*\}|null)$/.test(leaf.json) ? always : never
    case 'text':
      return leaf.string ? test(`${leaf.ref} == ""`, { negated: `${leaf.ref} != ""` }) : not(leaf.present)
    case 'typed':
      return or(test(`${leaf.ref} == ""`), test(`${leaf.ref}.isEmpty() == true`))
    case 'template':
      return test(`${textVariable(single(leaf), 'text', place)} == ""`)
    default:
      return assertNever(leaf)
  }
}

/** Whether a text matches as a whole; numbers, lists and what is absent match nothing. */
function matches(leaf: Leaf, pattern: string, place: Place): Cond {
  const asked = (ref: string): Cond =>
    test(`${ref}.matches(${quoteVtl(pattern)}) == true`, { negated: `${ref}.matches(${quoteVtl(pattern)}) != true` })
  switch (leaf.kind) {
    case 'absent':
    case 'scalar':
      return never
    case 'constant':
      return leaf.json.startsWith('"') ? asked(textVariable(single(leaf), constantText(leaf.json), place)) : never
    case 'text':
      if (leaf.invalid) return asked(leaf.ref)
      return and(leaf.present, asked(leaf.string ? leaf.ref : textVariable(single(leaf), leaf.name, place)))
    case 'typed':
      return askTyped(leaf, `matches(${quoteVtl(pattern)}) == true`, `matches(${quoteVtl(pattern)}) != true`)
    case 'template':
      return asked(textVariable(single(leaf), 'text', place))
    default:
      return assertNever(leaf)
  }
}
