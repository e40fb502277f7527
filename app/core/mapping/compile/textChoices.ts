import type { As, Expression, Fallback, Policy } from '../model.ts'
import { type Cond, always, implies, or, reachable } from './condition.ts'
import { compileExpression } from './expression.ts'
import { type Leaf, hasValueCond, presentCond, single } from './leaf.ts'
import { withinCase } from './outcome.ts'
import { jsonText } from './jsonText.ts'
import type { Place } from './place.ts'
import { quoteVtl } from './quote.ts'
import { stringRef, textOf } from './text.ts'
import { writeLeaf } from './write.ts'

/** What is set where a condition is the first to hold: a text, or nothing. The last one always holds. */
export interface Choice {
  readonly when: Cond
  readonly value: string | undefined
  /** It is null, whose text is empty. */
  readonly nil?: true
  /** Letters, digits and a few marks only, which need no escapes anywhere. */
  readonly plain?: true
}

/** What an expression sets, as its policy says; undefined after a refusal. `nil`: null is kept apart from the empty text. */
export function choicesOf(
  expression: Expression,
  as: As,
  policy: Policy,
  place: Place,
  nil = false,
): readonly Choice[] | undefined {
  const cases = compileExpression(expression, place)
  const all = cases?.map(({ when, leaf }) => {
    const choices = leafChoices(leaf, as, policy, place, nil)
    return choices && withinCase(when, choices)
  })
  return all?.every((choices) => choices !== undefined) ? reachable(all.flat()) : undefined
}

function leafChoices(leaf: Leaf, as: As, policy: Policy, place: Place, nil: boolean): readonly Choice[] | undefined {
  const mismatch = policy.mismatch ?? (as === 'string' ? 'text' : 'null')
  const written = writtenText(leaf, as, mismatch !== 'text', place)
  const fallbacks: readonly { readonly when: Cond; readonly to: 'text' | Fallback }[] = [
    { when: hasValueCond(leaf), to: mismatch },
    { when: presentCond(leaf), to: policy.null === undefined || policy.null === 'keep' ? 'null' : policy.null },
    { when: always, to: policy.absent },
  ]
  const choices: Choice[] = [written]
  for (const { when, to } of fallbacks) {
    if (when.kind === 'never' || choices.some((earlier) => implies(when, earlier.when))) continue
    const own = fallbackChoices(to, leaf, as, place, nil)
    if (own === undefined) return undefined
    choices.push(...withinCase(when, own))
  }
  const reached = choices.filter(({ when }) => when.kind !== 'never')
  // In quotes, what is absent or null is the empty text without being asked.
  const isQuoted = as === 'string' && mismatch === 'text' && written.value?.startsWith('"')
  return isQuoted && reached.slice(1).every((choice) => choice.value === `''` && !choice.nil)
    ? [{ ...written, when: always }]
    : reached
}

function fallbackChoices(
  to: 'text' | Fallback,
  leaf: Leaf,
  as: As,
  place: Place,
  nil: boolean,
): readonly Choice[] | undefined {
  if (to === 'text') return [{ when: always, value: textOf(single(leaf), 'text', place) }]
  if (to === 'omit') return [{ when: always, value: undefined }]
  if (typeof to === 'object') return choicesOf(to.value, as, { absent: 'null' }, place, nil)
  return [{ when: always, value: `''`, ...(nil && to === 'null' && { nil: true as const }) }]
}

/** The text of a value where it is of the right type: a string's characters, the JSON of anything else. */
function writtenText(leaf: Leaf, as: As, strict: boolean, place: Place): Choice {
  const { fits: when, text } = writeLeaf(leaf, as, strict, place)
  if (leaf.kind === 'absent') return { when, value: `''` }
  switch (as) {
    case 'string':
    case 'verbatim':
      return { when, value: textOf(single(leaf), 'text', place) }
    case 'number':
    case 'integer':
    case 'boolean':
      return {
        when,
        value: leaf.kind === 'constant' ? quoteVtl(text) : leaf.kind === 'scalar' ? stringRef(leaf) : text,
        plain: true,
      }
    case 'json':
      return { when, value: jsonText(leaf, place, false) }
    case 'jsonText':
      return { when, value: jsonText(leaf, place, true) }
    case 'base64':
      return { when, value: `$util.base64Encode(${textOf(single(leaf), 'text', place)})`, plain: true }
  }
}

/** Neighbours that set the same are one; nothing at the end is not worth asking for. */
export function joinAlike(choices: readonly Choice[]): readonly Choice[] {
  const joined: Choice[] = []
  for (const choice of choices) {
    const last = joined.at(-1)
    if (last !== undefined && last.value === choice.value)
      joined[joined.length - 1] = { ...last, when: or(last.when, choice.when) }
    else joined.push(choice)
  }
  const sure = joined.findIndex(({ when }) => when.kind === 'always')
  const reached = sure < 0 ? joined : joined.slice(0, sure + 1)
  return reached.slice(0, reached.findLastIndex(({ value }) => value !== undefined) + 1)
}
