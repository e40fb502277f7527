import type { Body } from '../model.ts'
import { always, printCond } from './condition.ts'
import { compileCondition } from './expression.ts'
import { type Place, placeWithin, refuse, setVariable } from './place.ts'
import { choicesOf, joinAlike } from './textChoices.ts'

/** The lines that set a payload of plain text, which is one value's, and the reference that prints it: empty where it is left out. */
export function compilePlainText(
  { root }: Extract<Body, { kind: 'rules' }>,
  place: Place,
): { readonly statements: readonly string[]; readonly text: string } {
  const text = setVariable(place, 'text', `''`)
  const { statements } = place
  if (root.kind !== 'value') {
    refuse(place, { code: 'text-root', message: 'A payload of plain text is one value, and no object or list.' })
    return { statements, text }
  }
  const at = placeWithin(place)
  const when = root.when ? compileCondition(root.when, at) : always
  const inner = placeWithin(at)
  const choices = root.disabled ? [] : choicesOf(root.value, root.as, root.policy, inner)
  if (when === undefined || choices === undefined || when.kind === 'never') return { statements, text }
  const told = joinAlike(choices)
  const set = told.flatMap((choice, order) => {
    const line = choice.value === undefined ? [] : [`#set(${text} = ${choice.value})`]
    if (choice.when.kind === 'always') return order === 0 ? line : ['#else', ...line]
    return [`#${order === 0 ? 'if' : 'elseif'}(${printCond(choice.when)})`, ...line]
  })
  const lines = [...inner.statements, ...set, ...(told[0] && told[0].when.kind !== 'always' ? ['#end'] : [])]
  statements.push(...at.statements, ...(when.kind === 'always' ? lines : [`#if(${printCond(when)})`, ...lines, '#end']))
  return { statements, text }
}
