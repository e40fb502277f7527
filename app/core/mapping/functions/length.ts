import { single } from '../compile/leaf.ts'
import { sureText } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const length: FunctionDefinition = {
  documentation: {
    signature: 'length(text)',
    sentence: 'How many UTF-16 code units the text has; 0 where it is absent or null.',
    example: ['length(body.a)', '5'],
  },
  arguments: { least: 1, most: 1 },
  interpret: ([found = absent]) => ({ kind: 'typed', value: textOf(found).length }),
  compile: ([cases = []], place) =>
    single({ kind: 'scalar', ref: `${sureText(cases, 'text', place)}.length()`, type: 'number' }),
}
