import { JavaList, JavaMap } from '../../java/index.ts'
import { type Cond, printCond } from '../compile/condition.ts'
import { type Cases, type Leaf, single, valuedCases } from '../compile/leaf.ts'
import { setVariable } from '../compile/place.ts'
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
    const sizes = leaf ? [] : knownSizes(cases)
    if (leaf === undefined && sizes.length === 0) return single({ kind: 'constant', json: '0' })
    const ref = setVariable(place, 'size', leaf ? `${leaf.ref}.size()` : '0')
    if (leaf) place.statements.push(`#if(${ref} == "")#set(${ref} = 0)#end`)
    else place.statements.push(...sizes.flatMap((one) => sizeLines(ref, one)))
    return single({ kind: 'scalar', ref, type: 'number' })
  },
}

interface CaseSize {
  readonly when: Cond
  readonly size: string
  readonly isTyped: boolean
}

/** The sizes of the cases that have one; what has none leaves the 0 that is set. */
function knownSizes(cases: Cases): readonly CaseSize[] {
  return valuedCases(cases).flatMap(({ when, leaf }) => {
    const isTyped = leaf.kind === 'typed'
    const size = isTyped ? `${leaf.ref}.size()` : String(constantSize(leaf))
    return when.kind === 'never' || size === '0' ? [] : [{ when, size, isTyped }]
  })
}

function sizeLines(ref: string, { when, size, isTyped }: CaseSize): readonly string[] {
  const set = `#set(${ref} = ${size})`
  return [`#if(${printCond(when)})`, set, ...(isTyped ? [`#if(${ref} == "")#set(${ref} = 0)#end`] : []), '#end']
}

/** Of a constant, its items or members; 0 of anything else that is no value of a document. */
function constantSize(leaf: Exclude<Leaf, { kind: 'typed' }>): number {
  const value = leaf.kind === 'constant' ? parseJson(leaf.json).root : undefined
  if (typeof value !== 'object' || value === null) return 0
  return isJsonArray(value) ? value.length : Object.keys(value).length
}
