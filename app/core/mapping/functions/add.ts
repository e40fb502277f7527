import { arithmeticFunction } from './arithmeticFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const add: FunctionDefinition = arithmeticFunction('+', 'sum', {
  signature: 'add(number, number)',
  sentence: 'The sum of two numbers; absent where one is no number.',
  example: ['add(body.n, 1)', '11.5'],
})
