import type { ValuesAt } from '../../../../core/project/index.ts'

/** How a branch fares in the sample: in how many of the rounds looked at it is the first whose condition holds. */
export interface BranchTaken {
  readonly taken: number
  readonly of: number
}

/** Of each branch, and last of what holds otherwise; the readings' conditions are the branches' own, in order. */
export function branchesTaken(values: ValuesAt, branches: number): readonly BranchTaken[] {
  const counts = Array.from({ length: branches + 1 }, () => 0)
  for (const { holds } of values.rounds) {
    const first = holds.slice(0, branches).indexOf(true)
    const at = first < 0 ? branches : first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((taken) => ({ taken, of: values.rounds.length }))
}

/** `taken`, or of several items in how many; nothing for a branch that is not. */
export function takenText({ taken, of }: BranchTaken): string | undefined {
  if (taken === 0) return undefined
  return of === 1 ? 'taken' : `taken in ${taken} of ${of}`
}
