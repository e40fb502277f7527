import { single } from '../compile/leaf.ts'
import { sureText, textOf as textRefOf } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const startsWith: FunctionDefinition = {
  documentation: {
    signature: 'startsWith(text, start)',
    sentence: 'Whether a text begins with another one; what is absent or null is the empty text.',
    example: ['startsWith(path.id, "x/")', 'true'],
  },
  arguments: { least: 2, most: 2 },
  interpret: ([text = absent, start = absent]) => ({ kind: 'typed', value: textOf(text).startsWith(textOf(start)) }),
  compile([text = [], start = []], place) {
    const ref = `${sureText(text, 'text', place)}.startsWith(${textRefOf(start, 'start', place)})`
    return single({ kind: 'scalar', ref, type: 'boolean' })
  },
}
