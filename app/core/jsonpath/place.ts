import type { JavaValue } from '../java/index.ts'
import type { JsonPathLocation } from './jsonPath.ts'

/** Where a value stands, as a chain towards the root, so that going down costs nothing. */
interface Place {
  readonly up: Place | undefined
  readonly key: string | number
}

/** Undefined is the root; `nowhere`: not in the document. */
export type At = Place | undefined | 'nowhere'

/** Members and indexes from the root; undefined for what stands nowhere in the document. */
export function locationOf(at: At): JsonPathLocation | undefined {
  if (at === 'nowhere') return undefined
  const location: (string | number)[] = []
  for (let place = at; place !== undefined; place = place.up) location.push(place.key)
  return location.reverse()
}

/** The place of a member or item. */
export function below(at: At, key: string | number): At {
  return at === 'nowhere' ? at : { up: at, key }
}

/** A key of a document's object; all of them are strings. */
export function nameOf(key: JavaValue): string {
  return typeof key === 'string' ? key : ''
}
