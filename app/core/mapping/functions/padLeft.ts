import { single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { sureText } from '../compile/text.ts'
import { absent, foundText } from '../interpret/found.ts'
import { hasValue, textOf } from '../interpret/textOf.ts'
import { constantIndex, constantOf, refuseConstant } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { guardedText } from './guardedText.ts'
import { literalPattern } from './pattern.ts'

export const padLeft: FunctionDefinition = {
  documentation: {
    signature: 'padLeft(text, 5, "0")',
    sentence:
      'The text, with a constant character before it as often as it takes to have a constant length of 100 at most.',
    example: ['padLeft(path.n, 5, "0")', '"00003"'],
  },
  arguments: { least: 3, most: 3 },
  interpret([found = absent, length = absent, pad = absent]) {
    const characters = Array.from(textOf(found))
    const missing = Math.max(0, Number(textOf(length)) - characters.length)
    return hasValue(found) ? foundText(textOf(pad).repeat(missing) + characters.join('')) : absent
  },
  compile([cases = [], length = [], pad = []], place) {
    const least = constantIndex(length)
    const character = constantOf(pad)
    if (least === undefined || least > 100 || character === undefined || Array.from(character).length !== 1) {
      return refuseConstant(
        place,
        'padLeft takes a constant length up to 100, and one constant character.',
        'As in padLeft(path.id, 5, "0").',
      )
    }
    const padded = setVariable(
      place,
      'padded',
      `${quoteVtl(character.repeat(least))} + ${sureText(cases, 'text', place)}`,
    )
    // Padding is taken off again as long as enough is left.
    const pattern = `(?s)^(?:${literalPattern(character)}){0,${least}}(.{${least},})$`
    const ref = `${padded}.replaceAll(${quoteVtl(pattern)}, ${quoteVtl('$1')})`
    return single(guardedText(cases, 'padded', ref, place))
  },
}
