import { single } from '../compile/leaf.ts'
import { sureText, textOf as textRefOf } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const indexOf: FunctionDefinition = {
  documentation: {
    signature: 'indexOf(text, part)',
    sentence: 'Where a text has another one in it, in UTF-16 code units from 0; -1 where it has not.',
    example: ['indexOf(body.a, "b")', '2'],
  },
  arguments: { least: 2, most: 2 },
  interpret: ([text = absent, part = absent]) => ({ kind: 'typed', value: textOf(text).indexOf(textOf(part)) }),
  compile([text = [], part = []], place) {
    const ref = `${sureText(text, 'text', place)}.indexOf(${textRefOf(part, 'part', place)})`
    return single({ kind: 'scalar', ref, type: 'number' })
  },
}
