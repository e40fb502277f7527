import { type Cond, and, implies, never, not, or, printCond } from './condition.ts'

/** What a rule writes where a condition is the first of its list to hold: text, or nothing at all. */
export interface Outcome {
  readonly when: Cond
  readonly out: { readonly text: string } | 'omit'
}

/** Whether anything is written. */
export function writtenCond(outcomes: readonly Outcome[]): Cond {
  return outcomes.reduceRight<Cond>(
    (later, { when, out }) => (out === 'omit' ? and(not(when), later) : or(when, later)),
    never,
  )
}

/** What is written, given that something is: the text itself, or `#if … #end` around the texts. */
export function printOutcomes(outcomes: readonly Outcome[]): string {
  const texts: { when: Cond; readonly text: string }[] = []
  for (const { when, out } of outcomes) {
    if (out === 'omit' || when.kind === 'never') continue
    const last = texts.at(-1)
    if (last?.text === out.text) last.when = or(last.when, when)
    else texts.push({ when, text: out.text })
    if (when.kind === 'always') break
  }
  const [first, ...others] = texts
  if (first === undefined) return 'null'
  if (others.length === 0) return first.text
  const branches = others.map(({ when, text }, at) =>
    at === others.length - 1 ? `#{else}${text}` : `#elseif(${printCond(when)})${text}`,
  )
  return `#if(${printCond(first.when)})${first.text}${branches.join('')}#end`
}

/** Outcomes in one case of several: up to the first one that holds whenever the case does. */
export function withinCase<T extends { readonly when: Cond }>(when: Cond, outcomes: readonly T[]): readonly T[] {
  const sure = outcomes.findIndex((outcome) => implies(when, outcome.when))
  const reachable = sure < 0 ? outcomes : outcomes.slice(0, sure + 1)
  return reachable.map((outcome) => ({ ...outcome, when: and(when, outcome.when) }))
}
