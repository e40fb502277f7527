import { JavaMap, type JavaValue } from '../../java/index.ts'
import { single } from '../compile/leaf.ts'
import { jsonVariable } from '../compile/loop.ts'
import { setVariable } from '../compile/place.ts'
import { quoteVtl } from '../compile/quote.ts'
import { absent } from '../interpret/found.ts'
import { textOf } from '../interpret/textOf.ts'
import { constantOf, refuseConstant } from './constantOf.ts'
import type { FunctionDefinition } from './definition.ts'
import { keptValue, keptValueLeaf } from './keptValue.ts'

export const get: FunctionDefinition = {
  documentation: {
    signature: 'get(object, "name", "inner", …)',
    sentence:
      'The member of an object, and the member of that, by constant names; absent where there is none, or null or an empty text.',
    example: ['get(parseJson(body.text), "id")', '7'],
  },
  arguments: { least: 2, most: Infinity },
  interpret([found = absent, ...names]) {
    let value: JavaValue | undefined = found.kind === 'typed' ? found.value : undefined
    for (const name of names) value = value instanceof JavaMap ? value.entries.get(textOf(name)) : undefined
    return keptValue(value)
  },
  compile([object = [], ...names], place) {
    const constants = names.map(constantOf)
    if (!constants.every((name) => name !== undefined)) {
      return refuseConstant(place, 'get takes constant names of members.', 'Write them in double quotes.')
    }
    const members = constants.map((name) => `.get(${quoteVtl(name)})`).join('')
    const ref = jsonVariable(object, 'object', place)
    return single(keptValueLeaf(setVariable(place, constants.at(-1) ?? 'member', `${ref}${members}`)))
  },
}
