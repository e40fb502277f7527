import { type IDisposable, languages } from 'monaco-editor/editor'
import { toOffset, toRange } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** Where a variable gets its value. */
export function registerDefinition(languageId: string): IDisposable {
  return languages.registerDefinitionProvider(languageId, {
    async provideDefinition(model, position, token) {
      const range = await askLanguage(model, 'definition', token, toOffset(model, position))
      return range === undefined ? null : { uri: model.uri, range: toRange(model, range) }
    },
  })
}
