import type { Body } from '../model.ts'
import { valueRef } from './collect.ts'
import { printCond } from './condition.ts'
import { compileExpression } from './expression.ts'
import { type Place, placeWithin } from './place.ts'

/** Sets at the top, under their own names, the shared variables of a payload that kept Velocity reads. */
export function setKeptVariables(variables: Extract<Body, { kind: 'rules' }>['variables'], place: Place): void {
  const { keptNames, preamble } = place.state
  for (const { id, name } of variables.filter((variable) => keptNames.has(variable.name))) {
    const top = placeWithin(place)
    const cases = compileExpression({ kind: 'ref', source: { kind: 'variable', id } }, top) ?? []
    const set = cases.map(({ leaf }) => `#set($${name} = ${leaf.kind === 'absent' ? `''` : valueRef(leaf, top)})`)
    preamble.push(...top.statements)
    if (cases.length === 1) preamble.push(...set)
    else if (cases.length > 1)
      preamble.push(
        ...chain(
          cases.map(({ when }) => printCond(when)),
          set,
        ),
      )
  }
}

function chain(conditions: readonly string[], lines: readonly string[]): readonly string[] {
  const last = conditions.length - 1
  const branches = conditions.flatMap((condition, at) => {
    const opening = at === last ? '#else' : `#${at === 0 ? 'if' : 'elseif'}(${condition})`
    return [opening, lines[at] ?? '']
  })
  return [...branches, '#end']
}
