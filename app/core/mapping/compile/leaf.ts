import { assertNever } from '../../text/index.ts'
import { type Cond, always, and, never, not, or, reachable, test } from './condition.ts'
import type { Place } from './place.ts'

/**
 * What an expression comes down to in a template, once it is known which of its cases holds. References are texts of
 * the template language that print the value, and print nothing where there is none.
 */
export type Leaf =
  | { readonly kind: 'absent' }
  /** A constant: exact JSON text. */
  | { readonly kind: 'constant'; readonly json: string }
  /**
   * Text by nature: a parameter, a stage variable, what a function made. `string`: known to be a Java String. `invalid`:
   * where it is absent the reference is invalid, so that no method of it gives anything; otherwise it is `""` there.
   */
  | {
      readonly kind: 'text'
      readonly ref: string
      readonly string: boolean
      readonly invalid?: true
      readonly present: Cond
      readonly name: string
    }
  /**
   * A value of a JSON document. `json` makes a reference that prints it as JSON, and `""` where there is none; what it takes to
   * print it is set before `place`. `kept`:
   * held in a variable, which is the string `""` where there is none, and not an invalid reference.
   */
  | {
      readonly kind: 'typed'
      readonly kept?: true
      readonly ref: string
      readonly present: Cond
      readonly hasValue: Cond
      readonly name: string
      json(place: Place): string
    }
  /** A number or boolean that is always there, such as a loop's index. */
  | { readonly kind: 'scalar'; readonly ref: string; readonly type: 'number' | 'boolean' }
  /** Text put together from parts; what a part has not prints nothing. */
  | { readonly kind: 'template'; readonly parts: readonly Cases[] }

/** The first case whose condition holds is the value; the last one always holds. */
export type Cases = readonly Case[]

export interface Case {
  readonly when: Cond
  readonly leaf: Leaf
}

export const absentLeaf: Leaf = { kind: 'absent' }

export function single(leaf: Leaf): Cases {
  return [{ when: always, leaf }]
}

/**
 * Drops what cannot be reached, such as what asks the same as a case before it, and closes the list with "absent" where
 * nothing else does.
 */
export function closeCases(cases: readonly Case[]): Cases {
  const all = reachable(cases)
  return all.at(-1)?.when.kind === 'always' ? all : [...all, { when: always, leaf: absentLeaf }]
}

/** The cases in which there is a value, apart from each other: none holds where an earlier case does. */
export function valuedCases(cases: Cases): Cases {
  return cases.map(({ when, leaf }, at) => {
    const before = cases.slice(0, at).map((earlier) => not(earlier.when))
    return { when: and(...before, when, hasValueCond(leaf)), leaf }
  })
}

/** Whether there is something, be it null. */
export function presentCond(leaf: Leaf): Cond {
  switch (leaf.kind) {
    case 'absent':
      return never
    case 'text':
    case 'typed':
      return leaf.present
    case 'constant':
    case 'scalar':
    case 'template':
      return always
    default:
      return assertNever(leaf)
  }
}

/** Whether there is something other than null. */
export function hasValueCond(leaf: Leaf): Cond {
  if (leaf.kind === 'typed') return leaf.hasValue
  return leaf.kind === 'constant' && leaf.json === 'null' ? never : presentCond(leaf)
}

/** What holds of the value, asked case by case. */
export function anyCase(cases: Cases, ask: (leaf: Leaf) => Cond): Cond {
  return cases.reduceRight<Cond>(
    (otherwise, { when, leaf }) => or(and(when, ask(leaf)), and(not(when), otherwise)),
    never,
  )
}

/** A question about a value that a method of it answers: asked of an invalid reference, it does not hold anyway. */
export function askTyped(leaf: Extract<Leaf, { kind: 'typed' }>, question: string, negated?: string): Cond {
  const implied = leaf.kept ? [] : [leaf.hasValue, leaf.present]
  const asked = test(`${leaf.ref}.${question}`, {
    implied,
    ...(negated !== undefined && { negated: `${leaf.ref}.${negated}` }),
  })
  return leaf.kept ? and(leaf.hasValue, asked) : asked
}
