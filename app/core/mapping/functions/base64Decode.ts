import { decodeFunction } from './decodeFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const base64Decode: FunctionDefinition = decodeFunction('base64Decode', {
  signature: 'base64Decode(text)',
  sentence: 'The text whose UTF-8 bytes base64 holds; absent of what is not base64.',
  example: ['base64Decode("YS5iLmM=")', '"a.b.c"'],
})
