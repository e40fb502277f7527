export { TemplatePanel } from './TemplatePanel.tsx'
