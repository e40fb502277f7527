import type { FunctionName } from '../../../../core/mapping/index.ts'

/** What kind of value a function is for, and gives. */
export type ValueKind = 'any' | 'text' | 'number' | 'boolean' | 'list' | 'object'

interface FunctionType {
  readonly takes: ValueKind
  readonly gives: ValueKind
  /** What stands beside the value when the function is added, as text. */
  readonly start: readonly string[]
}

function type(takes: ValueKind, gives: ValueKind, ...start: readonly string[]): FunctionType {
  return { takes, gives, start }
}

/** Of every function, so that a new one cannot be left out of the list that a person chooses from. */
export const functionTypes: { readonly [name in FunctionName]: FunctionType } = {
  default: type('any', 'any', '""'),
  firstNonEmpty: type('any', 'any', '""'),
  concat: type('any', 'text', '""'),
  replace: type('text', 'text', '"-"', '""'),
  substring: type('text', 'text', '0', '3'),
  contains: type('text', 'boolean', '"a"'),
  startsWith: type('text', 'boolean', '"a"'),
  lookup: type('any', 'any', '"key"', '"result"'),
  length: type('text', 'number'),
  size: type('list', 'number'),
  lower: type('text', 'text'),
  upper: type('text', 'text'),
  trim: type('text', 'text'),
  base64Encode: type('text', 'text'),
  urlEncode: type('text', 'text'),
  escapeJavaScript: type('text', 'text'),
  split: type('text', 'list', '","'),
  at: type('list', 'any', '0'),
  get: type('object', 'any', '"name"'),
  flatten: type('list', 'list'),
  toNumber: type('text', 'number'),
  toBoolean: type('text', 'boolean'),
  toJson: type('any', 'text'),
  parseJson: type('text', 'any'),
  base64Decode: type('text', 'text'),
  urlDecode: type('text', 'text'),
  isoTime: type('text', 'text'),
  padLeft: type('text', 'text', '5', '"0"'),
  endsWith: type('text', 'boolean', '"a"'),
  indexOf: type('text', 'number', '"a"'),
  replaceMatches: type('text', 'text', '"[^a-z]"', '"-"'),
  add: type('number', 'number', '1'),
  subtract: type('number', 'number', '1'),
  multiply: type('number', 'number', '1'),
  divide: type('number', 'number', '1'),
  min: type('number', 'number', '0'),
  max: type('number', 'number', '0'),
  round: type('number', 'number'),
}
