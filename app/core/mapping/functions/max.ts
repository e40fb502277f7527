import type { FunctionDefinition } from './definition.ts'
import { extremeFunction } from './extremeFunction.ts'

export const max: FunctionDefinition = extremeFunction('>', 'most', {
  signature: 'max(number, number, …)',
  sentence: 'The greatest of its numbers; what is no number is left out, and without any it is absent.',
  example: ['max(body.n, path.n, body.a)', '10.5'],
})
