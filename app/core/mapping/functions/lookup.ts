import { toJavaString } from '../../java/index.ts'
import { compareLeaves } from '../compile/compare.ts'
import { and } from '../compile/condition.ts'
import { type Case, absentLeaf, anyCase, closeCases, single } from '../compile/leaf.ts'
import { type Place, refuse } from '../compile/place.ts'
import { type Found, absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import { constantOf } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'

export const lookup: FunctionDefinition = {
  documentation: {
    signature: 'lookup(value, "key", result, …, otherwise)',
    sentence: 'What stands behind the first key, a constant text, that the value equals; without otherwise, absent.',
    example: ['lookup(body.a, "a", 1, "a.b.c", 2)', '2'],
  },
  arguments: { least: 3, most: Infinity },
  interpret([value = absent, ...table]) {
    for (let at = 0; at + 1 < table.length; at += 2) {
      if (keyText(value) === textOf(table[at] ?? absent)) return table[at + 1] ?? absent
    }
    return table.length % 2 === 1 ? (table.at(-1) ?? absent) : absent
  },
  compile([value = [], ...table], place) {
    const cases: Case[] = []
    for (let at = 0; at + 1 < table.length; at += 2) {
      const key = table[at]?.[0]?.leaf
      if (key?.kind !== 'constant' || !key.json.startsWith('"') || constantOf(table[at] ?? []) === undefined)
        return refuseKey(place)
      const equal = anyCase(value, (leaf) => compareLeaves('==', leaf, key, place))
      cases.push(...(table[at + 1] ?? []).map(({ when, leaf }) => ({ when: and(equal, when), leaf })))
    }
    return closeCases([...cases, ...(table.length % 2 === 1 ? (table.at(-1) ?? []) : single(absentLeaf))])
  },
}

/** What is absent or null equals no key. */
function keyText(value: Found): string | undefined {
  if (value.kind === 'text') return value.text
  return value.kind === 'typed' ? toJavaString(value.value) : undefined
}

function refuseKey(place: Place): undefined {
  return refuse(place, {
    code: 'constant-argument',
    message: 'lookup takes constant texts as its keys.',
    hint: 'Write them in double quotes.',
  })
}
