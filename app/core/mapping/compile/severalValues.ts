import type { Expression, Fallback, Id, ParameterRule } from '../model.ts'
import { type Cond, always, and, test } from './condition.ts'
import { compileExpression } from './expression.ts'
import type { Cases, Leaf } from './leaf.ts'
import type { Place } from './place.ts'
import { textOf } from './text.ts'

/** What is set where a value is a list; `to` is a fallback where nothing is left of it. */
export interface ListChoice {
  readonly when: Cond
  readonly set: { readonly ref: string } | { readonly to: Fallback }
}

/**
 * How a rule that takes several values sets those of a list, case by case: joined by commas, or as a list, which the
 * gateway sends as one parameter each (api-gateway facts 3.8). Null is left out. Undefined after a refusal.
 */
export function listChoices(
  { id, value, many, policy, to }: ParameterRule,
  cases: Cases,
  place: Place,
): ((leaf: Leaf) => readonly ListChoice[]) | undefined {
  const takesSeveral = (many === 'join' || many === 'repeat') && to.in !== 'status'
  if (!takesSeveral || !cases.some(({ leaf }) => listCond(leaf) !== undefined)) return () => []
  const texts = compileExpression(textsOf(value, `${id} values` as Id, many), place)
  if (texts === undefined) return undefined
  const [only] = texts
  const ref = many === 'repeat' && only?.leaf.kind === 'typed' ? only.leaf.ref : textOf(texts, 'values', place)
  return (leaf) => {
    const isList = listCond(leaf)
    if (isList === undefined) return []
    if (many === 'join') return [{ when: isList, set: { ref } }]
    return [
      { when: and(isList, test(`${ref}.size() > 0`)), set: { ref } },
      { when: isList, set: { to: policy.absent } },
    ]
  }
}

function textsOf(source: Expression, loop: Id, many: 'join' | 'repeat'): Expression {
  const item: Expression = { kind: 'ref', source: { kind: 'loop', loop, part: 'item' } }
  return {
    kind: 'collect',
    over: { kind: 'items', source },
    loop,
    where: { kind: 'not', of: { kind: 'null', value: item } },
    value: { kind: 'text', parts: [item] },
    how: many === 'join' ? 'join' : 'list',
    ...(many === 'join' && { by: { kind: 'literal', json: '","' } }),
  }
}

/** Whether it is a list; undefined where it cannot be one. A map has a size too; only it has keys. */
function listCond(leaf: Leaf): Cond | undefined {
  if (leaf.kind === 'typed') return and(test(`${leaf.ref}.keySet() == ""`), test(`${leaf.ref}.size() >= 0`))
  return leaf.kind === 'constant' && leaf.json.startsWith('[') ? always : undefined
}
