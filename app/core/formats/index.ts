export { checkCloudFormation, isCloudFormation } from './cloudformation/index.ts'
export type { ExportedFile, ExportOutcome, Format, ImportOutcome, Loss } from './format.ts'
export { detectFormat, type FormatId, formats, isFormatId } from './registry.ts'
