import { JavaList, JavaMap, type JavaValue } from '../../java/index.ts'
import { type Json, jsonToJava, printInputJson } from '../../json/index.ts'
import { decimalKey, decimalOf } from './decimal.ts'

/** Beyond this nesting values count as different: `enum` and `uniqueItems` are about small values. */
const deepest = 100

/** Equal JSON values have equal keys: members in any order, numbers by value (draft 04, section 3.6 of its core). */
export function valueKey(value: JavaValue, depth = 0): string {
  if (depth > deepest) return '…'
  const number = decimalOf(value)
  if (number !== undefined) return decimalKey(number)
  if (value instanceof JavaList) return `[${value.items.map((item) => valueKey(item, depth + 1)).join()}]`
  if (!(value instanceof JavaMap)) return printInputJson(value)
  const members = [...value.entries].map(([name, member]) => `${JSON.stringify(name)}:${valueKey(member, depth + 1)}`)
  return `{${members.toSorted().join()}}`
}

export function jsonKey(json: Json): string {
  return valueKey(jsonToJava(json))
}
