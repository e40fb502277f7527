export { MappingsDialog } from './MappingsDialog.tsx'
