import { type IDisposable, languages } from 'monaco-editor/editor'
import { toMarkdown, toOffset, toRange, valueMarkdown } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** What stands at the pointer, and its value under the sample. */
export function registerHover(languageId: string): IDisposable {
  return languages.registerHoverProvider(languageId, {
    async provideHover(model, position, token) {
      const hover = await askLanguage(model, 'hover', token, toOffset(model, position))
      if (hover === undefined) return null
      const { range, documentation, value } = hover
      const contents = [
        ...(value === undefined ? [] : [{ value: valueMarkdown(value) }]),
        ...(documentation === undefined ? [] : [{ value: toMarkdown(documentation) }]),
      ]
      return contents.length === 0 ? null : { range: toRange(model, range), contents }
    },
  })
}
