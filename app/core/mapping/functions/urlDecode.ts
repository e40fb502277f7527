import { decodeFunction } from './decodeFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const urlDecode: FunctionDefinition = decodeFunction('urlDecode', {
  signature: 'urlDecode(text)',
  sentence: 'The text that a form field holds: + becomes a blank; absent where a % has no two digits behind it.',
  example: ['urlDecode("x%2F1+y")', '"x/1 y"'],
})
