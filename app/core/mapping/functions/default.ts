import { closeCases, valuedCases } from '../compile/leaf.ts'
import { absent } from '../interpret/found.ts'
import { hasValue } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const defaultFunction: FunctionDefinition = {
  documentation: {
    signature: 'default(value, otherwise, …)',
    sentence: 'The first of its values that is neither absent nor null; the empty string counts as a value.',
    example: ['default(body.missing, body.nil, "x")', '"x"'],
  },
  arguments: { least: 2, most: Infinity },
  interpret: (args) => args.find(hasValue) ?? args.at(-1) ?? absent,
  compile(args) {
    const last = args.at(-1) ?? []
    const earlier = args.slice(0, -1).flatMap((cases) => valuedCases(cases))
    return closeCases([...earlier, ...last])
  },
}
