import { type Json, type JsonObject, resolvePointer } from '../json/index.ts'
import { isJsonObject, stringMember } from '../schema/index.ts'

/** References followed from one place; a longer chain is a circle. */
const longestChain = 32

/** What stands at a place once its `$ref`s are followed; `name` is the last reference that was. */
export type Dereferenced =
  | { readonly kind: 'value'; readonly value: JsonObject; readonly name?: string }
  | { readonly kind: 'unresolved'; readonly ref: string }
  | { readonly kind: 'none' }

/**
 * Follows `{"$ref": "#/…"}` of parameters, bodies, responses, headers, examples and path items. References into other
 * files are unresolved: a document is imported alone.
 */
export function dereference(root: JsonObject, json: Json | undefined): Dereferenced {
  let at = json
  let name: string | undefined
  for (let step = 0; step < longestChain; step++) {
    if (!isJsonObject(at)) return name === undefined ? { kind: 'none' } : { kind: 'unresolved', ref: name }
    const ref = stringMember(at, '$ref')
    if (ref === undefined) return { kind: 'value', value: at, ...(name !== undefined && { name }) }
    name = ref
    at = ref.startsWith('#/') ? resolvePointer(root, decoded(ref.slice(1))) : undefined
  }
  return { kind: 'unresolved', ref: name ?? '' }
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer)
  } catch {
    // A stray `%` is part of the name.
    return pointer
  }
}
