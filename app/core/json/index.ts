// Values
export { isJsonArray, type Json, type JsonObject } from './json.ts'
export type { JsonMember, JsonNode } from './jsonNode.ts'
// Reading
export { isPrintedForm } from './isPrintedForm.ts'
export { parseJson } from './parseJson.ts'
export { parseJsonNode } from './parseJsonNode.ts'
export { parsePermissive, type PermissiveOutcome } from './permissive.ts'
// Between JSON and Java
export { javaToJson, jsonNodeToJava, jsonToJava } from './convert.ts'
export { javaNumber } from './javaNumber.ts'
// Printing
export { type NumberText, printCanonicalJson } from './printCanonicalJson.ts'
export { printInputJson, printInputJsonTraced, printJsonArray } from './printInputJson.ts'
// Places
export { appendPointer, parsePointer, resolvePointer } from './jsonPointer.ts'
