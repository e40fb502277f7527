import {
  decimalToNumber,
  iterationItems,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  toJavaString,
  type JavaValue,
} from '../java/index.ts'
import { javaNumber } from './javaNumber.ts'
import { isJsonArray, type Json } from './json.ts'
import type { JsonNode } from './jsonNode.ts'

/** The Java value of a parsed document, as json-smart would make it: exact numbers, `json` lists, of duplicate members the last. */
export function jsonNodeToJava(node: JsonNode): JavaValue {
  switch (node.kind) {
    case 'null':
      return null
    case 'boolean':
    case 'string':
      return node.value
    case 'number':
      return javaNumber(node.text) ?? null
    case 'array':
      return new JavaList(node.items.map(jsonNodeToJava), true)
    case 'object':
      return new JavaMap(new Map(node.members.map((member) => [member.name, jsonNodeToJava(member.value)])))
  }
}

/** Whole numbers up to 2^53 become integers (Json does not tell 1.0 from 1), all others Doubles. */
export function jsonToJava(json: Json): JavaValue {
  if (typeof json === 'number') return Number.isSafeInteger(json) ? json + 0 : new JavaDouble(json)
  if (typeof json !== 'object' || json === null) return json
  if (isJsonArray(json)) return new JavaList(json.map(jsonToJava), true)
  return new JavaMap(new Map(Object.entries(json).map(([name, value]) => [name, jsonToJava(value)])))
}

/**
 * Plain JSON: numbers become JavaScript's, NaN and infinities null, keys and whatever JSON has no word for their
 * `toString`. Objects have no prototype, so that `__proto__` is a member like any other. Nesting is the value's own:
 * hand in values that were parsed, not what a template built.
 */
export function javaToJson(value: JavaValue): Json {
  if (value instanceof JavaMap) {
    const json: Record<string, Json> = { __proto__: null }
    for (const [key, member] of value.entries) json[toJavaString(key)] = javaToJson(member)
    return json
  }
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof JavaDouble) return Number.isFinite(value.value) ? value.value : null
  if (value instanceof JavaDecimal) return decimalToNumber(value)
  return iterationItems(value)?.map(javaToJson) ?? toJavaString(value)
}
