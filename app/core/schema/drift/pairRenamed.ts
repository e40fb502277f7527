import type { Field } from '../field.ts'
import { evidenceOf } from './evidence.ts'

/** A field under its name before and after. */
export interface Renamed {
  readonly from: Field
  readonly to: Field
  readonly score: number
  readonly certain: boolean
  readonly reason: string
}

interface Siblings {
  readonly from: readonly Field[]
  readonly to: readonly Field[]
}

/** Below this, two fields that one may be the other are just two fields. */
const LEAST_SCORE = 0.5
/** Fields compared with each other under one parent; a schema that changed in more was replaced. */
const MOST_COMPARED = 60

/** Fields of one parent that went and came, paired where they probably are the same: the best pairs first, each field once. */
export function pairRenamed(
  removed: readonly Field[],
  added: readonly Field[],
  siblings: Siblings,
): readonly Renamed[] {
  const pairs = removed.slice(0, MOST_COMPARED).flatMap((from) =>
    added.slice(0, MOST_COMPARED).flatMap((to): readonly Renamed[] => {
      const alone = removed.length === 1 && added.length === 1
      const samePlace = siblings.from.indexOf(from) === siblings.to.indexOf(to)
      const { score, certain, reason } = evidenceOf(from, to, { alone, samePlace })
      return score < LEAST_SCORE ? [] : [{ from, to, score, certain, reason }]
    }),
  )
  const taken = new Set<Field>()
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return false
      taken.add(from).add(to)
      return true
    })
}
