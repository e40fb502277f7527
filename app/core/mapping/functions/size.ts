import { JavaList, JavaMap } from '../../java/index.ts'
import { single } from '../compile/leaf.ts'
import { refuse, setVariable } from '../compile/place.ts'
import { notYet } from '../compile/refusal.ts'
import { absent } from '../interpret/found.ts'
import type { FunctionDefinition } from './definition.ts'

export const size: FunctionDefinition = {
  documentation: {
    signature: 'size(list)',
    sentence: 'How many items a list, or members an object, has; 0 for anything else.',
    example: ['size(body.list)', '2'],
  },
  arguments: { least: 1, most: 1 },
  interpret([found = absent]) {
    const value = found.kind === 'typed' && found.json === undefined ? found.value : undefined
    if (value instanceof JavaList) return { kind: 'typed', value: value.items.length }
    return { kind: 'typed', value: value instanceof JavaMap ? value.entries.size : 0 }
  },
  compile([cases = []], place) {
    const [only] = cases
    if (cases.length !== 1 || only === undefined) return refuse(place, notYet('the size of a computed list'))
    if (only.leaf.kind !== 'typed') return single({ kind: 'constant', json: '0' })
    const ref = setVariable(place, 'size', `${only.leaf.ref}.size()`)
    place.statements.push(`#if(${ref} == "")#set(${ref} = 0)#end`)
    return single({ kind: 'scalar', ref, type: 'number' })
  },
}
