import { sumOperand } from '../compile/compare.ts'
import { type Cond, and, printCond, test } from '../compile/condition.ts'
import { type Cases, type Leaf, valuedCases } from '../compile/leaf.ts'
import { type Place, setVariable } from '../compile/place.ts'

/** One reference to the number that an argument is, and whether it is one; undefined where it never is. */
export function numberOperand(cases: Cases, place: Place): { readonly ref: string; readonly guard: Cond } | undefined {
  const [only] = cases
  if (only && cases.length === 1) return sumOperand(only.leaf, place)
  const found = valuedCases(cases).flatMap(({ when, leaf }) => {
    const operand = sumOperand(leaf, place)
    return operand && when.kind !== 'never' ? [{ when: and(when, operand.guard), ref: operand.ref }] : []
  })
  if (found.length === 0) return undefined
  const ref = setVariable(place, 'number', `''`)
  for (const one of found) {
    place.statements.push(`#if(${printCond(one.when)})`, `#set(${ref} = ${one.ref})`, '#end')
  }
  return { ref, guard: notEmpty(ref) }
}

export function notEmpty(ref: string): Cond {
  return test(`${ref} != ""`, { negated: `${ref} == ""` })
}

/** A number, or a list of json-smart's, that is held in a variable, which is `""` where there is none. */
export function printedLeaf(ref: string, present: Cond = notEmpty(ref)): Leaf {
  return {
    kind: 'typed',
    kept: true,
    ref,
    present,
    hasValue: present,
    name: ref.slice(1),
    json: (at) => printedJson(ref, at),
  }
}

/** Both print as JSON themselves; nothing is `""`, as in `$input.json`. */
function printedJson(ref: string, place: Place): string {
  const json = setVariable(place, `${ref.slice(1)}Json`, `"${ref}"`)
  place.statements.push(`#if(${json} == "")#set(${json} = '""')#end`)
  return json
}
