export { ExpressionInput, type ExpressionInputProps } from './ExpressionInput.tsx'
export { readTyped, type Typed, type TypedKind } from './readTyped.ts'
export { printValue } from './printValue.ts'
export { useValues } from './useValues.ts'
