// Values
export type { JavaValue } from './value.ts'
export { JavaArray, JavaCharacter, JavaDecimal, JavaDouble, JavaList, JavaMap, JavaMapEntry, JavaMapView } from './value.ts'
// Coming here, with these signatures:
// toJavaString(value: JavaValue, budget?: WorkBudget): string
// javaTypeName(value: JavaValue): string                       'java.lang.Integer'…
// javaEquals(a: JavaValue, b: JavaValue): boolean              Object.equals
// iterationItems(value: JavaValue): readonly JavaValue[] | undefined     what #foreach walks; undefined = does not iterate
// arithmetic(op: '+' | '-' | '*' | '/' | '%', a: JavaValue, b: JavaValue): JavaValue | undefined    undefined = null in Java
// compareNumbers(a: JavaValue, b: JavaValue): -1 | 0 | 1 | undefined     undefined = not both numbers
// parseIntegerLiteral(text: string): number | bigint; parseFloatLiteral(text: string): JavaDouble
// interface WorkBudget { spend(amount: number): boolean }
// invokeMethod(target: JavaValue, name: string, args: readonly JavaValue[], budget: WorkBudget): MethodOutcome
// MethodOutcome = {kind:'value', value} | {kind:'noMethod'} | {kind:'failed', code, message}; a void method's value is ''
// getProperty(target: JavaValue, name: string): JavaValue | undefined    undefined = no such property
// setProperty(target: JavaValue, name: string, value: JavaValue): boolean
// writeJson(value, style), toJavaJson…: see core/json
// escapeJavaScript(text): string, urlEncode(text): string, urlDecode(text): CodingOutcome, base64Encode(text): string,
// base64Decode(text): CodingOutcome = {kind:'text', text} | {kind:'invalid', message}
// encodeUtf8(text): Uint8Array, decodeUtf8(bytes: Uint8Array): string
