// Cheap: safe to import from the entry.
export { installMonacoEnvironment } from './environment.ts'
// The editor itself is Monaco: `loadTemplateEditor` fetches it when it is first needed.
export type { TemplateEditor } from './templateEditor.ts'
export { loadTemplateEditor } from './loadTemplateEditor.ts'
