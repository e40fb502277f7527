export { DropZone } from './DropZone.tsx'
