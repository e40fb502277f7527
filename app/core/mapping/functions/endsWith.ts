import { single } from '../compile/leaf.ts'
import { sureText, textOf as textRefOf } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const endsWith: FunctionDefinition = {
  documentation: {
    signature: 'endsWith(text, end)',
    sentence: 'Whether a text ends with another one; what is absent or null is the empty text.',
    example: ['endsWith(body.a, "c")', 'true'],
  },
  arguments: { least: 2, most: 2 },
  unverified: true,
  interpret: ([text = absent, end = absent]) => ({ kind: 'typed', value: textOf(text).endsWith(textOf(end)) }),
  compile([text = [], end = []], place) {
    const ref = `${sureText(text, 'text', place)}.endsWith(${textRefOf(end, 'end', place)})`
    return single({ kind: 'scalar', ref, type: 'boolean' })
  },
}
