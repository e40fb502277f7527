export { TestRunner } from './TestRunner.tsx'
export { TestsBadge } from './TestsBadge.tsx'
export { TestsPanel } from './TestsPanel.tsx'
