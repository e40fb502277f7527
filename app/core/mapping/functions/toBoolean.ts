import { and, test } from '../compile/condition.ts'
import { anyCase, closeCases, hasValueCond } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { sureText } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const toBoolean: FunctionDefinition = {
  documentation: {
    signature: 'toBoolean(value, otherwise)',
    sentence: 'True or false, where the text of a value is that; otherwise the second value, and absent without one.',
    example: ['toBoolean(body.t, false)', 'true'],
  },
  arguments: { least: 1, most: 2 },
  interpret([found = absent, otherwise = absent]) {
    const text = textOf(found)
    return hasValue(found) && (text === 'true' || text === 'false')
      ? { kind: 'typed', value: text === 'true' }
      : otherwise
  },
  compile([cases = [], otherwise = []], place) {
    const text = sureText(cases, 'text', place)
    const reads = and(anyCase(cases, hasValueCond), test(`${text}.matches("true|false") == true`))
    const ref = setVariable(place, 'flag', `${text} == 'true'`)
    return closeCases([{ when: reads, leaf: { kind: 'scalar', ref, type: 'boolean' } }, ...otherwise])
  },
}
