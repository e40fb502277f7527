import { anyCase, hasValueCond, single } from '../compile/leaf.ts'
import { refuse } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { textVariable } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import { constantOf } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const substring: FunctionDefinition = {
  documentation: {
    signature: 'substring(text, from, to)',
    sentence: 'The characters of a text from one index to before another, as far as there are; both constants.',
    example: ['substring(body.a, 2, 3)', '"b"'],
  },
  arguments: { least: 2, most: 3 },
  interpret([text = absent, from = absent, to]) {
    const end = to && Number(textOf(to))
    return hasValue(text)
      ? foundText(
          Array.from(textOf(text))
            .slice(Number(textOf(from)), end)
            .join(''),
        )
      : absent
  },
  compile([text = [], from = [], to], place) {
    const start = indexOf(constantOf(from))
    const end = to && indexOf(constantOf(to))
    if (start === undefined || (to && end === undefined)) {
      return refuse(place, {
        code: 'constant-argument',
        message: 'substring takes constant whole numbers as where to begin and to end.',
        hint: 'The first character is 0.',
      })
    }
    // Java's substring fails beyond the end of the text; a pattern takes what is there.
    const taken = end === undefined ? '.*' : `.{0,${Math.max(0, end - start)}}`
    const ref = `${textVariable(text, 'text', place)}.replaceAll('(?s)^.{0,${start}}(${taken}).*', ${quoteVtl('$1')})`
    return single({ kind: 'text', ref, string: true, present: anyCase(text, hasValueCond), name: 'part' })
  },
}

function indexOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined
}
