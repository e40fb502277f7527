import { arithmeticFunction } from './arithmeticFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const multiply: FunctionDefinition = arithmeticFunction('*', 'product', {
  signature: 'multiply(number, number)',
  sentence: 'The product of two numbers; absent where one is no number, and beyond 1e100.',
  example: ['multiply(body.n, 2)', '21.0'],
})
