import type { Factor } from './suggestion.ts'

const NAMES = {
  exact: 'The names are equal',
  normalised: 'The names differ only in case or separators',
  tokens: 'The names have the same words in another order or form',
  synonym: 'The names mean the same',
  partial: 'The names share words',
  fields: 'Their items have fields in common',
} as const
const TYPES = {
  same: 'so are the types',
  number: 'both are numbers',
  open: 'the schema leaves a type open',
  text: 'the types differ',
} as const
const SAME_TYPE = 'and the types are equal'
const PARENTS = {
  path: ', at the same place of both trees',
  same: ', in objects of the same name',
  similar: ', in objects of similar names',
  top: ', both at the top',
  none: '',
} as const

/** One sentence out of the factors: `The names are equal, in objects of the same name; so are the types.` */
export function reasonOf(factors: readonly Factor[]): string {
  let [name, parent, type] = ['', '', '']
  for (const factor of factors) {
    if (factor.kind === 'name') name = NAMES[factor.how]
    else if (factor.kind === 'parent') parent = PARENTS[factor.how]
    else type = factor.how === 'same' && name !== NAMES.exact ? SAME_TYPE : TYPES[factor.how]
  }
  const join = type.startsWith('and') ? ' ' : '; '
  return `${name}${parent}${join}${type}.`
}
