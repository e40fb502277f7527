import { split } from './split.ts'
import { at } from './at.ts'
import { get } from './get.ts'
import { flatten } from './flatten.ts'
import { toNumber } from './toNumber.ts'
import { toBoolean } from './toBoolean.ts'
import { toJson } from './toJson.ts'
import { parseJson } from './parseJson.ts'
import { base64Decode } from './base64Decode.ts'
import { urlDecode } from './urlDecode.ts'
import { isoTime } from './isoTime.ts'
import { padLeft } from './padLeft.ts'
import { endsWith } from './endsWith.ts'
import { indexOf } from './indexOf.ts'
import { replaceMatches } from './replaceMatches.ts'
import { add } from './add.ts'
import { subtract } from './subtract.ts'
import { multiply } from './multiply.ts'
import { divide } from './divide.ts'
import { min } from './min.ts'
import { max } from './max.ts'
import { round } from './round.ts'
import { concat } from './concat.ts'
import { contains } from './contains.ts'
import { defaultFunction } from './default.ts'
import type { FunctionDefinition } from './definition.ts'
import { encodeFunction } from './encodeFunction.ts'
import { firstNonEmpty } from './firstNonEmpty.ts'
import { length } from './length.ts'
import { lookup } from './lookup.ts'
import type { FunctionName } from './names.ts'
import { replace } from './replace.ts'
import { size } from './size.ts'
import { startsWith } from './startsWith.ts'
import { substring } from './substring.ts'
import { textFunction } from './textFunction.ts'

export type { FunctionDefinition } from './definition.ts'
export { type FunctionName, isFunctionName } from './names.ts'

/** Every function that expressions can call, by its name there. */
export const functions: { readonly [name in FunctionName]: FunctionDefinition } = {
  default: defaultFunction,
  firstNonEmpty,
  concat,
  replace,
  substring,
  contains,
  startsWith,
  lookup,
  length,
  size,
  lower: textFunction('lower', 'toLowerCase', 'The text in lower case, as Java sees it.', '"x/1 y"'),
  upper: textFunction('upper', 'toUpperCase', 'The text in upper case, as Java sees it.', '"X/1 Y"'),
  trim: textFunction('trim', 'trim', 'The text without blanks and control characters at both ends.', '"x/1 y"'),
  base64Encode: encodeFunction('base64Encode', 'The UTF-8 bytes of the text in base64.', '"eC8xIHk="'),
  urlEncode: encodeFunction('urlEncode', 'The text as a form field holds it: a blank becomes +.', '"x%2F1+y"'),
  escapeJavaScript: encodeFunction(
    'escapeJavaScript',
    'The text with a backslash before quotes, slashes and backslashes, for JSON within a text.',
    '"x\\\\/1 y"',
  ),
  split,
  at,
  get,
  flatten,
  toNumber,
  toBoolean,
  toJson,
  parseJson,
  base64Decode,
  urlDecode,
  isoTime,
  padLeft,
  endsWith,
  indexOf,
  replaceMatches,
  add,
  subtract,
  multiply,
  divide,
  min,
  max,
  round,
}
