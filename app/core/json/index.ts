export type { Json, JsonObject } from './json.ts'
export type { JsonMember, JsonNode } from './jsonNode.ts'
export { parsePermissive, type PermissiveOutcome } from './permissive.ts'
export { printInputJson, printInputJsonTraced, printJsonArray } from './printInputJson.ts'
// Coming here, with these signatures:
// parseJsonNode(text: string): Parsed<JsonNode | undefined>    strict, several diagnostics, tolerant
// parseJson(text: string): Parsed<Json | undefined>
// jsonNodeToJava(node: JsonNode): JavaValue (exact numbers), jsonToJava(json: Json): JavaValue, javaToJson(value: JavaValue): Json
// printCanonicalJson(json: Json): string   (two-space indent, final newline, order as given)
// appendPointer(pointer: string, token: string | number): string; parsePointer(pointer: string): readonly string[] | undefined
// resolvePointer(json: Json, pointer: string): Json | undefined
