import type { Leaf } from '../compile/leaf.ts'
import type { Place } from '../compile/place.ts'
import { boxedJson } from '../compile/source.ts'
import { type Found, absent, foundValue } from '../interpret/found.ts'
import type { JavaValue } from '../../java/index.ts'
import { notEmpty } from './numberOperand.ts'

/** Any value that is held in a variable; as of what a query finds, `""` is nothing. */
export function keptValueLeaf(ref: string): Leaf {
  const name = ref.slice(1)
  const present = notEmpty(ref)
  const json = (place: Place): string => boxedJson(ref, name, place)
  return { kind: 'typed', kept: true, ref, present, hasValue: present, name, json }
}

/** The same read directly: null and the empty text are nothing. */
export function keptValue(value: JavaValue | undefined): Found {
  return value === undefined || value === null || value === '' ? absent : foundValue(value)
}
