import { type IDisposable, languages } from 'monaco-editor/editor'
import { toCompletionItem, toOffset } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** What can be written at the caret. Its edits bring their own ranges: Monaco's word begins behind the `$`. */
export function registerCompletion(languageId: string): IDisposable {
  return languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['$', '.', '#', "'", '"', '[', '{'],
    async provideCompletionItems(model, position, _, token) {
      const items = await askLanguage(model, 'complete', token, toOffset(model, position))
      return { suggestions: (items ?? []).map((item, index) => toCompletionItem(model, item, index)) }
    },
  })
}
