import { type IDisposable, languages } from 'monaco-editor/editor'
import { toMarkdown, toOffset } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** The method whose arguments are being written. */
export function registerSignatureHelp(languageId: string): IDisposable {
  return languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, position, token) {
      const help = await askLanguage(model, 'signatureHelp', token, toOffset(model, position))
      if (help === undefined) return null
      const { documentation, parameters, active } = help
      const signature = {
        label: documentation.signature,
        documentation: { value: toMarkdown(documentation) },
        parameters: parameters.map((label) => ({ label })),
      }
      const value = { signatures: [signature], activeSignature: 0, activeParameter: active }
      return { value, dispose: () => undefined }
    },
  })
}
