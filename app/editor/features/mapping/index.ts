export { loadActions } from './interaction/lazyActions.ts'
export { MappingCanvas } from './MappingCanvas.tsx'
