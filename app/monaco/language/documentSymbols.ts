import { type IDisposable, languages } from 'monaco-editor/editor'
import { toDocumentSymbol } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** The outline, for whatever of Monaco shows one. */
export function registerDocumentSymbols(languageId: string): IDisposable {
  return languages.registerDocumentSymbolProvider(languageId, {
    displayName: 'Mapping template',
    async provideDocumentSymbols(model, token) {
      const symbols = await askLanguage(model, 'documentSymbols', token)
      return (symbols ?? []).map((symbol) => toDocumentSymbol(model, symbol))
    },
  })
}
