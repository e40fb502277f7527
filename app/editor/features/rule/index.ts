export { RulePanel } from './RulePanel.tsx'
