import { and, printCond, test } from '../compile/condition.ts'
import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { setVariable, sharedRef } from '../compile/place.ts'
import { sureText } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { notEmpty } from './numberOperand.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const number = (at: number): string => String(at + 1).padStart(2, '0')
const logTime = `[0-9]{2}/(?:${months.join('|')})/[0-9]{4}:[0-9]{2}:[0-9]{2}:[0-9]{2} [+]0000`

export const isoTime: FunctionDefinition = {
  documentation: {
    signature: 'isoTime(context.requestTime)',
    sentence:
      'A time in the form of logs, which `$context.requestTime` has, in that of ISO 8601; absent of anything else.',
    example: ['isoTime("09/Apr/2015:12:34:56 +0000")', '"2015-04-09T12:34:56Z"'],
  },
  arguments: { least: 1, most: 1 },
  interpret([found = absent]) {
    const text = textOf(found)
    if (!hasValue(found) || !new RegExp(`^${logTime}$`).test(text)) return absent
    const month = number(months.indexOf(text.slice(3, 6)))
    return foundText(`${text.slice(7, 11)}-${month}-${text.slice(0, 2)}T${text.slice(12, 20)}Z`)
  },
  compile([cases = []], place) {
    const text = sureText(cases, 'time', place)
    const numbers = sharedRef(
      place,
      'months',
      `{${months.map((month, at) => `"${month}": "${number(at)}"`).join(', ')}}`,
    )
    const asked = test(`${text}.matches("${logTime}") == true`)
    const ref = setVariable(place, 'isoTime', `''`)
    const day = `${text}.substring(7, 11) + '-' + ${numbers}.get(${text}.substring(3, 6)) + '-' + ${text}.substring(0, 2)`
    place.statements.push(
      `#if(${printCond(and(anyCase(cases, hasValueCond), asked))})`,
      `#set(${ref} = ${day} + 'T' + ${text}.substring(12, 20) + 'Z')`,
      '#end',
    )
    return single({ kind: 'text', ref, string: true, present: notEmpty(ref), name: 'isoTime' })
  },
}
