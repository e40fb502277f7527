import type { Json } from '../../../json/index.ts'
import { isJsonArray, isJsonObject, memberOf } from '../../../schema/index.ts'

/** Whether two values are the same document: members in any order, a member that is undefined like one that is missing. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (isJsonArray(a))
    return isJsonArray(b) && a.length === b.length && a.every((item, index) => isSameJson(item, b[index]))
  if (!isJsonObject(a) || !isJsonObject(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => isSameJson(memberOf(a, name), memberOf(b, name)))
}
