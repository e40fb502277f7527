export type { Json, JsonObject } from './json.ts'
export type { JsonMember, JsonNode } from './jsonNode.ts'
// Coming here, with these signatures:
// parseJsonNode(text: string): Parsed<JsonNode | undefined>    strict, several diagnostics, tolerant
// parseJson(text: string): Parsed<Json | undefined>
// jsonNodeToJava(node: JsonNode): JavaValue (exact numbers), jsonToJava(json: Json): JavaValue, javaToJson(value: JavaValue): Json
// parsePermissive(text: string): { kind: 'value', value: JavaValue } | { kind: 'error', message: string }   (json-smart 2.2)
// printInputJson(value: JavaValue, budget?: WorkBudget): string       ($input.json; null prints `null`: `""` is the caller's)
// printInputJsonTraced(value: JavaValue, budget?): { text: string, members: readonly PrintedJsonMember[] }  {start, end, path}
// printJsonArray(list: JavaList, budget?): string       (JSONArray.toString)
// printCanonicalJson(json: Json): string   (two-space indent, final newline, order as given)
// appendPointer(pointer: string, token: string | number): string; parsePointer(pointer: string): readonly string[] | undefined
// resolvePointer(json: Json, pointer: string): Json | undefined
