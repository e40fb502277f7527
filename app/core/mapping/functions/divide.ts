import { arithmeticFunction } from './arithmeticFunction.ts'
import type { FunctionDefinition } from './definition.ts'

export const divide: FunctionDefinition = arithmeticFunction('/', 'quotient', {
  signature: 'divide(number, number)',
  sentence:
    'The first number by the second one, whole numbers to a whole one toward 0; absent where one is no number or the second one 0.',
  example: ['divide(7, 2)', '3'],
})
