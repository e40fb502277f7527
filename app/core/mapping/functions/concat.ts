import { single } from '../compile/leaf.ts'
import { foundText } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const concat: FunctionDefinition = {
  documentation: {
    signature: 'concat(value, value, …)',
    sentence: 'The texts of its values, one after the other; absent and null add nothing.',
    example: ['concat(body.n, "/", body.missing)', '"10.5/"'],
  },
  arguments: { least: 1, most: Infinity },
  interpret: (args) => foundText(args.map(textOf).join('')),
  compile: (args) => single({ kind: 'template', parts: args }),
}
