import type { FunctionDefinition } from './definition.ts'
import { extremeFunction } from './extremeFunction.ts'

export const min: FunctionDefinition = extremeFunction('<', 'least', {
  signature: 'min(number, number, …)',
  sentence: 'The least of its numbers; what is no number is left out, and without any it is absent.',
  example: ['min(body.n, path.n, 7)', '3'],
})
