import { type IDisposable, languages } from 'monaco-editor/editor'
import { toFoldingRange } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** Blocks and comments that can be folded. */
export function registerFolding(languageId: string): IDisposable {
  return languages.registerFoldingRangeProvider(languageId, {
    async provideFoldingRanges(model, _, token) {
      const ranges = await askLanguage(model, 'foldingRanges', token)
      return ranges?.map((range) => toFoldingRange(model, range))
    },
  })
}
