import { and, not, test } from '../compile/condition.ts'
import { type Cases, type Leaf, closeCases, hasValueCond } from '../compile/leaf.ts'
import type { Place } from '../compile/place.ts'
import { constantText, stringRef, textOf as textRefOf } from '../compile/text.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const firstNonEmpty: FunctionDefinition = {
  documentation: {
    signature: 'firstNonEmpty(value, value, …)',
    sentence: 'The first of its values whose text is not empty; absent where there is none.',
    example: ['firstNonEmpty(body.missing, "", path.n)', '"3"'],
  },
  arguments: { least: 1, most: Infinity },
  interpret: (args) => args.find((found) => textOf(found) !== '') ?? absent,
  compile: (args, place) => closeCases(args.flatMap((cases) => nonEmpty(cases, place))),
}

function nonEmpty(cases: Cases, place: Place): Cases {
  return cases.map(({ when, leaf }, at) => {
    const before = cases.slice(0, at).map((earlier) => not(earlier.when))
    return { when: and(...before, when, isNonEmpty(leaf, place)), leaf }
  })
}

function isNonEmpty(leaf: Leaf, place: Place): ReturnType<typeof test> {
  switch (leaf.kind) {
    case 'absent':
    case 'scalar':
    case 'constant':
      return leaf.kind === 'constant' && constantText(leaf.json) === ''
        ? hasValueCond({ kind: 'absent' })
        : hasValueCond(leaf)
    case 'text':
      // A reference is "" where it has nothing to refer to.
      return leaf.string
        ? test(`${leaf.ref} != ""`, { negated: `${leaf.ref} == ""`, implied: [leaf.present] })
        : leaf.present
    case 'typed':
      return test(`${stringRef(leaf)} != ""`, { implied: [leaf.hasValue, leaf.present] })
    case 'template':
      return test(`${textRefOf([{ when: { kind: 'always' }, leaf }], 'text', place)} != ""`)
  }
}
