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
export { RecordNames } from './recordNames.ts'
export { iterationItems } from './iterationItems.ts'
export { javaEquals } from './javaEquals.ts'
export { javaTypeName } from './typeName.ts'
// Limits
export { defaultWorkBudget, MAXIMUM_NESTING, type WorkBudget } from './budget.ts'
// Printing
export { printJson, type PrintedJsonMember, type PrintJsonOptions, toJavaString } from './printing/print.ts'
// Numbers
export { arithmetic, arithmeticFailure, type ArithmeticOperator, compareNumbers } from './numbers/arithmetic.ts'
export { decimalToNumber, parseDecimal } from './numbers/decimal.ts'
export { parseFloatLiteral, parseIntegerLiteral } from './numbers/literals.ts'
// Coding
export { base64Decode, base64DecodeBytes, base64Encode, base64EncodeBytes } from './coding/base64.ts'
export { escapeJavaScript } from './coding/escapeJavaScript.ts'
export type { CodingOutcome } from './coding/outcome.ts'
export { urlDecode, urlEncode } from './coding/url.ts'
export { decodeUtf8, encodeUtf8 } from './coding/utf8.ts'
// Members
export { findKey } from './javaEquals.ts'
export { wrongArgumentCount } from './methods/failures.ts'
export { invokeMethod } from './methods/invokeMethod.ts'
export type { MethodOutcome } from './methods/method.ts'
export { getProperty, setProperty } from './property.ts'
// Regular expressions
export {
  compileRegex,
  findNext,
  type JavaRegex,
  matchWhole,
  type RegexCompiled,
  type RegexFound,
} from './regex/index.ts'
