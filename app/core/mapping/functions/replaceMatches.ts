import { invokeMethod } from '../../java/index.ts'
import { single } from '../compile/leaf.ts'
import { type Place, refuse } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { textVariable } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import { constantOf, refuseConstant } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { guardedText } from './guardedText.ts'

export const replaceMatches: FunctionDefinition = {
  documentation: {
    signature: 'replaceMatches(text, "[^a-z]", "-")',
    sentence:
      'The text with every match of a Java regular expression replaced; in the replacement, $1 is its first group.',
    example: ['replaceMatches(body.a, "([a-z])[.]", "$1")', '"abc"'],
  },
  arguments: { least: 3, most: 3 },
  interpret([found = absent, pattern = absent, put = absent], failures) {
    if (!hasValue(found)) return absent
    const outcome = invokeMethod(textOf(found), 'replaceAll', [textOf(pattern), textOf(put)], { spend: () => true })
    if (outcome.kind === 'failed') failures.push(outcome.message)
    return outcome.kind === 'value' && typeof outcome.value === 'string' ? foundText(outcome.value) : absent
  },
  compile([cases = [], pattern = [], put = []], place) {
    const sought = constantOf(pattern)
    const text = constantOf(put)
    if (sought === undefined || text === undefined) {
      return refuseConstant(
        place,
        'replaceMatches takes constants as what to find and what to put.',
        'Write both in double quotes.',
      )
    }
    if (!canReplace(sought, text)) return refusePattern(sought, text, place)
    const whole = textVariable(cases, 'text', place)
    const ref = `${whole}.replaceAll(${quoteVtl(sought)}, ${quoteVtl(text)})`
    return single(guardedText(cases, 'replaced', ref, place))
  },
}

/** Whether Java takes both, whatever the text: groups in the replacement must be there. */
function canReplace(pattern: string, put: string): boolean {
  const groups = (pattern.match(/\((?!\?)/g) ?? []).length
  const references = Array.from(put.replaceAll(/\\[^]/g, '').matchAll(/\$(\d?)/g), ([, digit = '']) => digit)
  const isPut =
    references.every((digit) => digit !== '' && Number(digit) <= groups) && !/(?:^|[^\\])(?:\\\\)*\\$/.test(put)
  return isPut && invokeMethod('', 'replaceAll', [pattern, ''], { spend: () => true }).kind === 'value'
}

function refusePattern(pattern: string, put: string, place: Place): undefined {
  return refuse(place, {
    code: 'bad-pattern',
    message: `Java cannot replace what matches ${pattern} by ${put}.`,
    hint: 'A $ in the replacement is followed by the number of a group, or stands behind a backslash.',
  })
}
