import { type editor, type IDisposable, languages, Range } from 'monaco-editor/editor'
import type { Fix } from '../../core/diagnostics/index.ts'
import { toMarker, toTextEdit } from './convert.ts'
import { diagnosticsOf } from './diagnostics.ts'

/** The ways out that diagnostics bring, as edits. */
export function registerQuickFixes(languageId: string): IDisposable {
  return languages.registerCodeActionProvider(languageId, {
    provideCodeActions(model, range) {
      const actions = diagnosticsOf(model).flatMap((diagnostic) => {
        const marker = toMarker(model, diagnostic)
        if (marker === undefined || !Range.areIntersectingOrTouching(marker, range)) return []
        return (diagnostic.fixes ?? []).map((fix) => toAction(model, fix, marker))
      })
      return { actions, dispose: () => undefined }
    },
  })
}

function toAction(model: editor.ITextModel, fix: Fix, marker: editor.IMarkerData): languages.CodeAction {
  const versionId = model.getVersionId()
  const edits = (fix.edits ?? []).map((edit) => ({ resource: model.uri, versionId, textEdit: toTextEdit(model, edit) }))
  return { title: fix.title, kind: 'quickfix', diagnostics: [marker], isPreferred: fix.safe, edit: { edits } }
}
