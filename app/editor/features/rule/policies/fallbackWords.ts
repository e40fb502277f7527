import type { Fallback, Policy } from '../../../../core/mapping/index.ts'

/** The cases in which a value is missing or unfit. */
export type PolicyCase = 'absent' | 'null' | 'mismatch'
export type FallbackChoice = 'omit' | 'null' | 'empty' | 'keep' | 'text' | 'default'

interface Choices {
  readonly title: (source: string) => string
  readonly options: readonly { readonly value: FallbackChoice; readonly text: string }[]
}

const omit = { value: 'omit', text: 'Omit' } as const
const nothing = { value: 'null', text: 'null' } as const
const empty = { value: 'empty', text: 'Empty' } as const
const other = { value: 'default', text: 'Default…' } as const

/** What can be chosen in each case, of values of a payload and of parameters, which have no null. */
export const policyChoices: Readonly<Record<'node' | 'parameter', { readonly [one in PolicyCase]?: Choices }>> = {
  node: {
    absent: { title: (source) => `When ${source} is absent`, options: [omit, nothing, empty, other] },
    null: {
      title: (source) => `When ${source} is null`,
      options: [{ value: 'keep', text: 'Stay null' }, omit, empty, other],
    },
    mismatch: {
      title: (source) => `When ${source} is of another type`,
      options: [{ value: 'text', text: 'As text' }, omit, nothing, empty, other],
    },
  },
  parameter: {
    absent: { title: (source) => `When ${source} is absent`, options: [omit, empty, other] },
    null: {
      title: (source) => `When ${source} is null`,
      options: [{ value: 'keep', text: 'As absent' }, omit, empty, other],
    },
  },
}

/** The choice that a policy makes; what it leaves out is the model's own default. */
export function chosenFallback(policy: Policy, of: PolicyCase, as: string | undefined): FallbackChoice {
  const fallback = policy[of] ?? (of === 'null' ? 'keep' : as === 'string' ? 'text' : 'null')
  return typeof fallback === 'object' ? 'default' : fallback
}

/** The policy with another choice; an empty text is the default until one is written. */
export function withFallback(policy: Policy, of: PolicyCase, choice: FallbackChoice): Policy {
  const before = policy[of]
  const fallback: Fallback | 'keep' | 'text' =
    choice === 'default' ? (typeof before === 'object' ? before : { value: { kind: 'literal', json: '""' } }) : choice
  if (of === 'absent') return fallback === 'keep' || fallback === 'text' ? policy : { ...policy, absent: fallback }
  if (of === 'null') return fallback === 'text' ? policy : { ...policy, null: fallback }
  return fallback === 'keep' ? policy : { ...policy, mismatch: fallback }
}
