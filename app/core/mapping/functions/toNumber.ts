import { javaNumber } from '../../json/index.ts'
import { numberPattern } from '../compile/compare.ts'
import { and, printCond, test } from '../compile/condition.ts'
import { anyCase, closeCases, hasValueCond, single } from '../compile/leaf.ts'
import { patternRef, setVariable } from '../compile/place.ts'
import { sureText } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { notEmpty, printedLeaf } from './numberOperand.ts'

// Exponents of more digits may be infinite.
const pattern = numberPattern.replace('{1,3}', '{1,2}')

export const toNumber: FunctionDefinition = {
  documentation: {
    signature: 'toNumber(value, otherwise)',
    sentence: 'The number that a value is or its text reads as; otherwise the second value, and absent without one.',
    example: ['toNumber(body.digits, 0)', '42'],
  },
  arguments: { least: 1, most: 2 },
  interpret([found = absent, otherwise = absent]) {
    const text = textOf(found)
    const value = hasValue(found) && new RegExp(`^(?:${pattern})$`).test(text) ? javaNumber(text) : null
    return value === null || value === undefined ? otherwise : { kind: 'typed', value }
  },
  compile([cases = [], otherwise = []], place) {
    const text = sureText(cases, 'text', place)
    const asked = `${text}.matches(${patternRef(place, 'comparable', pattern)})`
    const reads = and(anyCase(cases, hasValueCond), test(`${asked} == true`))
    const ref = setVariable(place, 'number', `''`)
    if (reads.kind === 'never') return closeCases(otherwise)
    place.statements.push(`#if(${printCond(reads)})`, `#set(${ref} = $util.parseJson(${text}))`, '#end')
    const number = printedLeaf(ref)
    return otherwise.length === 0 ? single(number) : closeCases([{ when: notEmpty(ref), leaf: number }, ...otherwise])
  },
}
