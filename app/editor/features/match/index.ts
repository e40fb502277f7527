export { MatchPanel } from './MatchPanel.tsx'
export { MatchRunner } from './MatchRunner.tsx'
