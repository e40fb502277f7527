import { type Cond, printCond } from '../compile/condition.ts'
import { printInputJson } from '../../json/index.ts'
import { closeCases, valuedCases } from '../compile/leaf.ts'
import { type Place, setVariable } from '../compile/place.ts'
import { constantChoice, jsonText } from '../compile/jsonText.ts'
import { absent, foundText } from '../interpret/found.ts'
import type { FunctionDefinition } from './definition.ts'

export const toJson: FunctionDefinition = {
  documentation: {
    signature: 'toJson(value)',
    sentence: 'The JSON of a value, as a text; absent of what is absent or null.',
    example: ['toJson(body.list)', '"[1,2]"'],
  },
  arguments: { least: 1, most: 1 },
  interpret([found = absent]) {
    if (found.kind === 'text') return foundText(printInputJson(found.text))
    return found.kind === 'typed' ? foundText(found.json ?? printInputJson(found.value)) : absent
  },
  compile: ([cases = []], place) =>
    closeCases(
      valuedCases(cases).flatMap(({ when, leaf }) => {
        if (leaf.kind === 'absent' || when.kind === 'never') return []
        const made = jsonText(leaf, place, true)
        const constant = constantChoice(made)
        const ref = heldText(made, when, place)
        const text = { kind: 'text', ref, string: true, present: when, name: 'json' } as const
        return [
          {
            when,
            leaf: constant === undefined ? text : ({ kind: 'constant', json: JSON.stringify(constant) } as const),
          },
        ]
      }),
    ),
}

/** `$input.json` prints two quotes of nothing. */
function heldText(made: string, when: Cond, place: Place): string {
  if (when.kind === 'always') return made.startsWith('$') ? made : setVariable(place, 'json', made)
  const ref = setVariable(place, 'json', `''`)
  place.statements.push(`#if(${printCond(when)})`, `#set(${ref} = ${made})`, '#end')
  return ref
}
