import { single } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
import { sureText, textOf as textRefOf } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const contains: FunctionDefinition = {
  documentation: {
    signature: 'contains(text, part)',
    sentence: 'Whether a text has another one in it; what is absent or null is the empty text.',
    example: ['contains(body.a, ".b")', 'true'],
  },
  arguments: { least: 2, most: 2 },
  interpret: ([text = absent, part = absent]) => ({ kind: 'typed', value: textOf(text).includes(textOf(part)) }),
  compile([text = [], part = []], place) {
    const sought = `${sureText(text, 'text', place)}.indexOf(${textRefOf(part, 'part', place)})`
    return single({ kind: 'scalar', ref: setVariable(place, 'contains', `${sought} >= 0`), type: 'boolean' })
  },
}
