// Apart from the functions themselves, so that reading and printing expressions needs neither compile nor interpret.
export const functionNames = [
  'default',
  'firstNonEmpty',
  'concat',
  'replace',
  'substring',
  'contains',
  'startsWith',
  'lookup',
  'length',
  'size',
  'lower',
  'upper',
  'trim',
  'base64Encode',
  'urlEncode',
  'escapeJavaScript',
  'split',
  'at',
  'get',
  'flatten',
  'toNumber',
  'toBoolean',
  'toJson',
  'parseJson',
  'base64Decode',
  'urlDecode',
  'isoTime',
  'padLeft',
  'endsWith',
  'indexOf',
  'replaceMatches',
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'round',
] as const

export type FunctionName = (typeof functionNames)[number]

export function isFunctionName(name: string): name is FunctionName {
  return functionNames.some((known) => known === name)
}
