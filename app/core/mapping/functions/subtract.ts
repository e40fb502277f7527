import { arithmeticFunction } from './arithmeticFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const subtract: FunctionDefinition = arithmeticFunction('-', 'difference', {
  signature: 'subtract(number, number)',
  sentence: 'The first number less the second one; absent where one is no number.',
  example: ['subtract(10, path.n)', '7'],
})
