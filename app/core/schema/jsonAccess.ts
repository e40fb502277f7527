import type { Json, JsonObject } from '../json/index.ts'

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !isJsonArray(json)
}

export function isJsonArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json)
}

/** An own member by name; names such as `__proto__` and `toString` are data. Undefined where there is none. */
export function memberOf(json: Json | undefined, name: string): Json | undefined {
  return isJsonObject(json) && Object.hasOwn(json, name) ? json[name] : undefined
}

/** The member where it is an object, otherwise an empty one. */
export function objectMember(json: Json | undefined, name: string): JsonObject {
  const member = memberOf(json, name)
  return isJsonObject(member) ? member : {}
}

/** The member's items where it is an array, otherwise none. */
export function arrayMember(json: Json | undefined, name: string): readonly Json[] {
  const member = memberOf(json, name)
  return isJsonArray(member) ? member : []
}

export function stringMember(json: Json | undefined, name: string): string | undefined {
  const member = memberOf(json, name)
  return typeof member === 'string' ? member : undefined
}
