import { JavaList } from '../../java/index.ts'
import { printCond, test } from '../compile/condition.ts'
import { single } from '../compile/leaf.ts'
import { jsonVariable } from '../compile/loop.ts'
import { setVariable } from '../compile/place.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import { constantIndex, refuseConstant } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { keptValue, keptValueLeaf } from './keptValue.ts'

export const at: FunctionDefinition = {
  documentation: {
    signature: 'at(list, 0)',
    sentence:
      'The item of a list at a constant index, from the end where it is negative; absent where there is none, or null or an empty text.',
    example: ['at(split(body.a, "."), -1)', '"c"'],
  },
  arguments: { least: 2, most: 2 },
  interpret([found = absent, index = absent]) {
    const items = found.kind === 'typed' && found.value instanceof JavaList ? found.value.items : []
    const item = items.at(Number(textOf(index)))
    return keptValue(item)
  },
  compile([list = [], index = []], place) {
    const position = constantIndex(index, -999_999)
    if (position === undefined) {
      return refuseConstant(place, 'at takes a constant whole number as where to look.', 'The first item is 0.')
    }
    const ref = jsonVariable(list, 'items', place)
    const item = setVariable(place, 'found', `''`)
    const least = position < 0 ? -position : position + 1
    place.statements.push(
      `#if(${printCond(test(`${ref}.size() >= ${least}`))})`,
      `#set(${item} = ${ref}[${position}])`,
      '#end',
    )
    return single(keptValueLeaf(item))
  },
}
