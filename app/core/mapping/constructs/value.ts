import { type Cond, always, implies, reachable } from '../compile/condition.ts'
import type { NodeConstruct } from '../compile/construct.ts'
import { compileExpression } from '../compile/expression.ts'
import { type Leaf, hasValueCond, presentCond } from '../compile/leaf.ts'
import { type Outcome, printOutcomes, withinCase, writtenCond } from '../compile/outcome.ts'
import type { Place } from '../compile/place.ts'
import { verbatimText } from '../compile/verbatim.ts'
import { writeLeaf } from '../compile/write.ts'
import type { As, Expression, Fallback, Policy, ValueNode } from '../model.ts'

export const value: NodeConstruct<ValueNode> = {
  compile(node, place) {
    const outcomes = compileValue(node.value, node.as, node.policy, place)
    if (outcomes === undefined) return undefined
    const when = writtenCond(outcomes)
    const statements = [...place.statements]
    // Conditions and texts come from one walk over the cases; what they need is set where both can see it.
    const before = when.kind === 'always' ? [] : statements
    const inside = when.kind === 'always' ? statements : []
    return { when, before, inside, pieces: [printOutcomes(outcomes)] }
  },
}

/** What is written for an expression, case by case and as its policy says; undefined after a refusal. */
export function compileValue(
  expression: Expression,
  as: As,
  policy: Policy,
  place: Place,
): readonly Outcome[] | undefined {
  if (as === 'verbatim' && isFoundText(expression)) {
    const text = verbatimText(expression, place)
    return text === undefined ? undefined : [{ when: always, out: { text } }]
  }
  const cases = compileExpression(expression, place)
  if (cases === undefined) return undefined
  const all = cases.map(({ when, leaf }) => {
    const outcomes = leafOutcomes(leaf, as, policy, place)
    return outcomes && withinCase(when, outcomes)
  })
  return all.every((outcomes) => outcomes !== undefined) ? reachable(all.flat()) : undefined
}

/** Text and kept Velocity are printed in place; neither is ever absent. */
function isFoundText({ kind }: Expression): boolean {
  return kind === 'text' || kind === 'literal' || kind === 'raw'
}

function leafOutcomes(leaf: Leaf, as: As, policy: Policy, place: Place): readonly Outcome[] | undefined {
  const mismatch = policy.mismatch ?? (as === 'string' ? 'text' : 'null')
  const nulled = policy.null ?? 'keep'
  const written = writeLeaf(leaf, as, mismatch !== 'text', place)
  const steps: readonly { readonly when: Cond; readonly out: () => Outcome['out'] | undefined }[] = [
    { when: written.fits, out: () => ({ text: written.text }) },
    { when: hasValueCond(leaf), out: () => mismatchOutcome(mismatch, leaf, as, place) },
    { when: presentCond(leaf), out: () => fallbackOutcome(nulled === 'keep' ? 'null' : nulled, as, place) },
    { when: always, out: () => fallbackOutcome(policy.absent, as, place) },
  ]
  const reachable = steps.filter(({ when }, at) => !steps.slice(0, at).some((earlier) => implies(when, earlier.when)))
  const outcomes: Outcome[] = []
  for (const { when, out: outOf } of reachable) {
    const out = when.kind === 'never' ? 'omit' : outOf()
    if (out === undefined) return undefined
    if (when.kind !== 'never') outcomes.push({ when, out })
  }
  const fitsAnyValue = written.fits.kind !== 'never' && implies(hasValueCond(leaf), written.fits)
  const others = outcomes.slice(1)
  const sameOfNothing = others.every(({ out }) => out !== 'omit' && out.text === written.ofNothing)
  // What the value's own text prints of nothing needs no condition.
  return fitsAnyValue && others.length > 0 && sameOfNothing ? [{ when: always, out: { text: written.text } }] : outcomes
}

function mismatchOutcome(mismatch: 'text' | Fallback, leaf: Leaf, as: As, place: Place): Outcome['out'] | undefined {
  return mismatch === 'text'
    ? { text: writeLeaf(leaf, 'string', false, place).text }
    : fallbackOutcome(mismatch, as, place)
}

/** A fallback that has nothing to say either writes null. */
function fallbackOutcome(fallback: Fallback, as: As, place: Place): Outcome['out'] | undefined {
  if (fallback === 'omit') return 'omit'
  if (fallback === 'null') return { text: 'null' }
  if (fallback === 'empty') return { text: as === 'verbatim' ? '' : '""' }
  const outcomes = compileValue(fallback.value, as, { absent: 'null' }, place)
  return outcomes && { text: printOutcomes(outcomes) }
}
