import type { Cases } from '../compile/leaf.ts'
import { type Place, refuse } from '../compile/place.ts'
import { constantText } from '../compile/text.ts'

/** The text of an argument that is constant; undefined of any other. */
export function constantOf(cases: Cases): string | undefined {
  const [only] = cases
  return only?.leaf.kind === 'constant' && cases.length === 1 ? constantText(only.leaf.json) : undefined
}

/** A constant whole number of at most six digits, as far as `least` allows. */
export function constantIndex(cases: Cases, least = 0): number | undefined {
  const text = constantOf(cases)
  const index = text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined
  return index !== undefined && index >= least ? index : undefined
}

/** Says at the rule that an argument must be constant. */
export function refuseConstant(place: Place, message: string, hint: string): undefined {
  return refuse(place, { code: 'constant-argument', message, hint })
}
