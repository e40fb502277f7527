import type { createTemplateEditor } from './templateEditor.ts'

/** Fetches Monaco (some 850 kB) when a template is first looked at. */
export async function loadTemplateEditor(): Promise<typeof createTemplateEditor> {
  const module = await import('./templateEditor.ts')
  return module.createTemplateEditor
}
