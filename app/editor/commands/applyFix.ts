import { shownValue } from '../../core/apigateway/index.ts'
import type { Diagnostic, Fix } from '../../core/diagnostics/index.ts'
import type { ProjectCommand } from '../../core/project/index.ts'
import { applyTextEdits } from '../../core/text/index.ts'
import { drawingsIn } from './drawingsIn.ts'
import type { EditorStore } from '../state/index.ts'

/** Takes a problem's way out as one undoable step; a fix for a text that has changed meanwhile does nothing. */
export function applyFix(store: EditorStore, { at }: Diagnostic, { command, edits }: Fix): void {
  const { project, actions } = store.getState()
  // Fixes hold commands as data, which their checks made.
  if (command !== undefined) return void actions.dispatch(command as ProjectCommand)
  if (at.kind !== 'source' || edits === undefined) return
  for (const { drawing, payloads } of project.methods.flatMap(drawingsIn)) {
    const payload = payloads.find(({ id }) => id === at.source)
    if (payload?.body.kind !== 'template') continue
    const text = applyTextEdits(shownValue(payload.body.vtl), edits)
    actions.dispatch({ type: 'setTemplateText', ...drawing, payload: payload.id, text })
  }
}
