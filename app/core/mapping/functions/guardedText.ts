import { printCond } from '../compile/condition.ts'
import { type Cases, type Leaf, anyCase, hasValueCond } from '../compile/leaf.ts'
import { type Place, setVariable } from '../compile/place.ts'

/** The text that an expression of the template language makes of an argument, where there is one: nothing of nothing. */
export function guardedText(cases: Cases, wish: string, made: string, place: Place): Leaf {
  const present = anyCase(cases, hasValueCond)
  if (present.kind === 'always') return { kind: 'text', ref: made, string: true, present, name: wish }
  const ref = setVariable(place, wish, `''`)
  if (present.kind !== 'never') place.statements.push(`#if(${printCond(present)})`, `#set(${ref} = ${made})`, '#end')
  return { kind: 'text', ref, string: true, present, name: wish }
}
