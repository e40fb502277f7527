import { JavaList, JavaMap } from '../../java/index.ts'
import { printCond } from '../compile/condition.ts'
import { type Cases, type Leaf, single, valuedCases } from '../compile/leaf.ts'
import { type Place, setVariable } from '../compile/place.ts'
import { parseJson, isJsonArray } from '../../json/index.ts'
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
    const value = found.kind === 'typed' ? found.value : undefined
    if (value instanceof JavaList) return { kind: 'typed', value: value.items.length }
    return { kind: 'typed', value: value instanceof JavaMap ? value.entries.size : 0 }
  },
  compile([cases = []], place) {
    const [only] = cases
    const leaf = cases.length === 1 ? only?.leaf : undefined
    if (leaf !== undefined && leaf.kind !== 'typed')
      return single({ kind: 'constant', json: String(constantSize(leaf)) })
    const ref = setVariable(place, 'size', leaf ? `${leaf.ref}.size()` : '0')
    if (leaf) place.statements.push(`#if(${ref} == "")#set(${ref} = 0)#end`)
    else setSizes(ref, cases, place)
    return single({ kind: 'scalar', ref, type: 'number' })
  },
}

/** Sets the size of whichever case holds; what has no size leaves the 0 that is set. */
function setSizes(ref: string, cases: Cases, place: Place): void {
  for (const { when, leaf } of valuedCases(cases)) {
    const size = leaf.kind === 'typed' ? `${leaf.ref}.size()` : String(constantSize(leaf))
    if (when.kind === 'never' || size === '0') continue
    const isTyped = leaf.kind === 'typed'
    place.statements.push(
      `#if(${printCond(when)})`,
      `#set(${ref} = ${size})`,
      ...(isTyped ? [`#if(${ref} == "")#set(${ref} = 0)#end`] : []),
      '#end',
    )
  }
}

/** Of a constant, its items or members; 0 of anything else that is no value of a document. */
function constantSize(leaf: Exclude<Leaf, { kind: 'typed' }>): number {
  const value = leaf.kind === 'constant' ? parseJson(leaf.json).root : undefined
  if (typeof value !== 'object' || value === null) return 0
  return isJsonArray(value) ? value.length : Object.keys(value).length
}
