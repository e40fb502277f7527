// Values
export type { JavaValue } from './value.ts'
export {
  JavaArray,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapEntry,
  JavaMapView,
} from './value.ts'
export { iterationItems } from './iterationItems.ts'
export { javaTypeName } from './typeName.ts'
// Limits
export { defaultWorkBudget, MAXIMUM_NESTING, type WorkBudget } from './budget.ts'
// Printing
export { printJson, type PrintedJsonMember, type PrintJsonOptions, toJavaString } from './printing/print.ts'
// Numbers
export { arithmetic, arithmeticFailure, type ArithmeticOperator, compareNumbers } from './numbers/arithmetic.ts'
export { decimalToNumber, parseDecimal } from './numbers/decimal.ts'
export { parseFloatLiteral, parseIntegerLiteral } from './numbers/literals.ts'
// Coming here, with these signatures:
// javaEquals(a: JavaValue, b: JavaValue): boolean              Object.equals
// invokeMethod(target: JavaValue, name: string, args: readonly JavaValue[], budget: WorkBudget): MethodOutcome
// MethodOutcome = {kind:'value', value} | {kind:'noMethod'} | {kind:'failed', code, message}; a void method's value is ''
// getProperty(target: JavaValue, name: string): JavaValue | undefined    undefined = no such property
// setProperty(target: JavaValue, name: string, value: JavaValue): boolean
// escapeJavaScript(text): string, urlEncode(text): string, urlDecode(text): CodingOutcome, base64Encode(text): string,
// base64Decode(text): CodingOutcome = {kind:'text', text} | {kind:'invalid', message}
// encodeUtf8(text): Uint8Array, decodeUtf8(bytes: Uint8Array): string
