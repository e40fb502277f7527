import { and, not } from '../compile/condition.ts'
import { type Cases, closeCases, hasValueCond } from '../compile/leaf.ts'
import { absent } from '../interpret/found.ts'
import { hasValue } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const defaultFunction: FunctionDefinition = {
  documentation: {
    signature: 'default(value, otherwise, …)',
    sentence: 'The first of its values that is neither absent nor null; the empty string counts as a value.',
  },
  arguments: { least: 2, most: Infinity },
  interpret: (args) => args.find(hasValue) ?? args.at(-1) ?? absent,
  compile(args) {
    const last = args.at(-1) ?? []
    const earlier = args.slice(0, -1).flatMap((cases) => withValue(cases))
    return closeCases([...earlier, ...last])
  },
}

/** The cases in which there is a value; the others leave it to what follows. */
function withValue(cases: Cases): Cases {
  return cases.map(({ when, leaf }, at) => {
    // An earlier case that holds without a value must not let this one speak.
    const before = cases.slice(0, at).map((earlier) => not(earlier.when))
    return { when: and(...before, when, hasValueCond(leaf)), leaf }
  })
}
