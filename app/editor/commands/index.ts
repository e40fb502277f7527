export type { EditorCommand } from './editorCommand.ts'
export { editorCommands } from './registry.ts'
export { goToTarget } from './goToTarget.ts'
