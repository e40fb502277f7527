export { ExpressionInput } from './ExpressionInput.tsx'
export { readTyped } from './readTyped.ts'
export { useValues } from './useValues.ts'
