import { parsePermissive } from '../../json/index.ts'
import { and, printCond } from '../compile/condition.ts'
import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { sureText } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { keptValue, keptValueLeaf } from './keptValue.ts'
import { notEmpty } from './numberOperand.ts'

export const parseJson: FunctionDefinition = {
  documentation: {
    signature: 'parseJson(text)',
    sentence:
      'The value of JSON in a text; absent of an empty text and of null. Text that is no JSON fails the request.',
    example: ['parseJson(body.text)', '{"id":7}'],
  },
  arguments: { least: 1, most: 1 },
  early: true,
  interpret([found = absent], failures) {
    const text = textOf(found)
    if (text === '') return absent
    const parsed = parsePermissive(text)
    if (parsed.kind === 'error') failures.push(parsed.message)
    return parsed.kind === 'error' ? absent : keptValue(parsed.value)
  },
  compile([cases = []], place) {
    const text = sureText(cases, 'text', place)
    const given = and(anyCase(cases, hasValueCond), notEmpty(text))
    const ref = setVariable(place, 'parsed', `''`)
    place.statements.push(`#if(${printCond(given)})`, `#set(${ref} = $util.parseJson(${text}))`, '#end')
    return single(keptValueLeaf(ref))
  },
}
