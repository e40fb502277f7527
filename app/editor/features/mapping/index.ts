export { MappingCanvas } from './MappingCanvas.tsx'
