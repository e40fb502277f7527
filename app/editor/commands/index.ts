export { editorCommands } from './registry.ts'
export { goToTarget } from './goToTarget.ts'
export { goToProblem } from './goToProblem.ts'
export { applyFix } from './applyFix.ts'
