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
  lower: textFunction('lower', 'toLowerCase', 'The text in lower case, as Java sees it.'),
  upper: textFunction('upper', 'toUpperCase', 'The text in upper case, as Java sees it.'),
  trim: textFunction('trim', 'trim', 'The text without blanks and control characters at both ends.'),
  base64Encode: encodeFunction('base64Encode', 'The UTF-8 bytes of the text in base64.'),
  urlEncode: encodeFunction('urlEncode', 'The text as a form field holds it: a blank becomes +.'),
}
