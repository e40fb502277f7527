export { ExpressionInput } from './ExpressionInput.tsx'
export { readTyped } from './readTyped.ts'
export { printValue } from './printValue.ts'
export { useValues } from './useValues.ts'
