import type { Json, JsonObject } from '../json/index.ts'
import { isJsonObject } from '../schema/index.ts'

/** The object with `name` set: in its place where it has one, else as its last member. The object is not changed. */
export function withMember(json: JsonObject, name: string, value: Json): JsonObject {
  const entries = Object.entries(json)
  const at = entries.findIndex(([key]) => key === name)
  if (at < 0) entries.push([name, value])
  else entries[at] = [name, value]
  return Object.fromEntries(entries)
}

/** The object without the members named. */
export function withoutMembers(json: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)))
}

/** The document with the value at `path` set; objects on the way are made where there are none. Siblings keep their order. */
export function withValueAt(json: JsonObject, path: readonly [string, ...string[]], value: Json): JsonObject {
  const [name, next, ...rest] = path
  if (next === undefined) return withMember(json, name, value)
  const inner = Object.hasOwn(json, name) ? json[name] : undefined
  return withMember(json, name, withValueAt(isJsonObject(inner) ? inner : {}, [next, ...rest], value))
}

/** The members of `json` that are not undefined, in their order: for building documents with optional members. */
export function definedMembers(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/**
 * `written` with what `kept` holds beside it: members of both are merged where both are objects, and otherwise what is
 * written wins. Written members come first, kept ones after them in their own order.
 */
export function withKept(written: JsonObject, kept: JsonObject): JsonObject {
  const entries = Object.entries(written).map(([name, value]): [string, Json] => {
    const other = Object.hasOwn(kept, name) ? kept[name] : undefined
    return [name, isJsonObject(value) && isJsonObject(other) ? withKept(value, other) : value]
  })
  const others = Object.entries(kept).filter(([name]) => !Object.hasOwn(written, name))
  return Object.fromEntries([...entries, ...others])
}
