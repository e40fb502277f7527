export type { Json, JsonObject } from './json.ts'
export type { JsonMember, JsonNode } from './jsonNode.ts'
// parseJsonNode(text) → Parsed<JsonNode | undefined> (strict, several diagnostics, tolerant)
// parseJson(text) → Parsed<Json | undefined>
// jsonNodeToJava(node) → JavaValue (exact numbers), jsonToJava(json) → JavaValue, javaToJson(value) → Json
// parsePermissive(text) → { kind: 'value', value: JavaValue } | { kind: 'error', message }   (json-smart)
// printInputJson(value, members?) → string       ($input.json)
// printJsonArray(value) → string       (JSONArray.toString)
// printCanonicalJson(json: Json) → string   (two-space indent, final newline, order as given)
