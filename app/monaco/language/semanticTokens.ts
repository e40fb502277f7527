import { type editor, type IDisposable, languages } from 'monaco-editor/editor'
import { type SemanticToken, semanticTokenTypes } from '../../core/language/index.ts'
import { toRange } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** The engine's own tokens over the instant ones of Monarch. */
export function registerSemanticTokens(languageId: string): IDisposable {
  return languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => ({ tokenTypes: [...semanticTokenTypes], tokenModifiers: [] }),
    async provideDocumentSemanticTokens(model, _, token) {
      const tokens = await askLanguage(model, 'semanticTokens', token)
      return tokens === undefined ? null : { data: encode(model, tokens) }
    },
    releaseDocumentSemanticTokens: () => undefined,
  })
}

/** Five numbers a token, line and column as differences to the token before; one that spans lines is one a line. */
function encode(model: editor.ITextModel, tokens: readonly SemanticToken[]): Uint32Array {
  const data: number[] = []
  let lastLine = 1
  let lastColumn = 1
  for (const { range, type } of tokens) {
    const { startLineNumber, startColumn, endLineNumber, endColumn } = toRange(model, range)
    for (let line = startLineNumber; line <= endLineNumber; line++) {
      const column = line === startLineNumber ? startColumn : 1
      const end = line === endLineNumber ? endColumn : model.getLineMaxColumn(line)
      if (end === column) continue
      data.push(
        line - lastLine,
        line === lastLine ? column - lastColumn : column - 1,
        end - column,
        semanticTokenTypes.indexOf(type),
        0,
      )
      lastLine = line
      lastColumn = column
    }
  }
  return new Uint32Array(data)
}
