import type { Json, JsonObject } from '../../../json/index.ts'
import { withMember, withoutMembers } from '../../../openapi/index.ts'
import { memberOf, objectMember } from '../../../schema/index.ts'
import { isSameJson } from './sameJson.ts'

/**
 * What a project holds beyond its document is kept in sections: a section is a member of a method (or of its request, or
 * of the API) that the document alone would give differently. A section of null says that there is no such member.
 */
export type Sections = Readonly<Record<string, Json>>

/** Project data is JSON through and through: what its types say is read from files and written to them. */
export function asJson(data: object): JsonObject {
  return data as unknown as JsonObject
}

/** The members of `actual` that differ from `derived`, but for those named. */
export function differingSections(actual: JsonObject, derived: JsonObject, except: readonly string[]): Sections {
  const names = [...new Set([...Object.keys(derived), ...Object.keys(actual)])].filter((name) => !except.includes(name))
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => {
      const value = memberOf(actual, name)
      return isSameJson(value, memberOf(derived, name)) ? [] : [[name, value ?? null]]
    }),
  )
}

/** `json` with a section put in its place. */
export function withSection(json: JsonObject, name: string, value: Json): JsonObject {
  return value === null ? withoutMembers(json, [name]) : withMember(json, name, value)
}

export function withSections(json: JsonObject, sections: Sections): JsonObject {
  return Object.entries(sections).reduce((whole, [name, value]) => withSection(whole, name, value), json)
}

/** A method's sections: those of its request under `request`, its place in the document left out. */
export function methodSections(actual: JsonObject, derived: JsonObject): Sections {
  const request = differingSections(objectMember(actual, 'request'), objectMember(derived, 'request'), [])
  return {
    ...differingSections(actual, derived, ['path', 'verb', 'request']),
    ...(Object.keys(request).length > 0 && { request }),
  }
}

/** A method with one of its sections put in its place. */
export function withMethodSection(method: JsonObject, name: string, value: Json): JsonObject {
  if (name !== 'request') return name === 'path' || name === 'verb' ? method : withSection(method, name, value)
  return withMember(method, 'request', withSections(objectMember(method, 'request'), objectMember({ value }, 'value')))
}
