import { type IDisposable, languages } from 'monaco-editor/editor'
import { toTextEdit } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** Formatting that cannot show in what the template renders; where it could, nothing changes. */
export function registerFormatting(languageId: string): IDisposable {
  return languages.registerDocumentFormattingEditProvider(languageId, {
    displayName: 'Mapping template',
    async provideDocumentFormattingEdits(model, _, token) {
      const formatting = await askLanguage(model, 'format', token)
      return formatting?.kind === 'formatted' ? formatting.edits.map((edit) => toTextEdit(model, edit)) : []
    },
  })
}
