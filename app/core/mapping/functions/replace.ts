import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { refuse } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { textVariable } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import { constantOf } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { literalPattern, literalReplacement } from './pattern.ts'

export const replace: FunctionDefinition = {
  documentation: {
    signature: 'replace(text, "find", "put")',
    sentence: 'The text with every occurrence of one constant text replaced by another.',
    example: ['replace(body.a, ".", "-")', '"a-b-c"'],
  },
  arguments: { least: 3, most: 3 },
  interpret([found = absent, find = absent, put = absent]) {
    const sought = textOf(find)
    if (!hasValue(found)) return absent
    return foundText(sought === '' ? textOf(found) : textOf(found).split(sought).join(textOf(put)))
  },
  compile([cases = [], find = [], put = []], place) {
    const sought = constantOf(find)
    const replacement = constantOf(put)
    if (sought === undefined || replacement === undefined) {
      return refuse(place, {
        code: 'constant-argument',
        message: 'replace takes constants as what to find and what to put.',
        hint: 'Write both in double quotes.',
      })
    }
    // replaceAll is recorded on AWS and takes a regular expression; Java's String.replace is not recorded.
    const pattern = literalPattern(sought)
    const text = literalReplacement(replacement)
    const present = anyCase(cases, hasValueCond)
    const whole = textVariable(cases, 'text', place)
    const ref = sought === '' ? whole : `${whole}.replaceAll(${quoteVtl(pattern)}, ${quoteVtl(text)})`
    return single({ kind: 'text', ref, string: true, present, name: 'replaced' })
  },
}
