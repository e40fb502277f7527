import { type IDisposable, languages } from 'monaco-editor/editor'
import { velocityConfiguration, velocityLanguageId, velocityTokens } from '../velocityLanguage.ts'
import { registerCompletion } from './completion.ts'
import { registerDefinition } from './definition.ts'
import { registerDocumentSymbols } from './documentSymbols.ts'
import { registerFolding } from './folding.ts'
import { registerFormatting } from './formatting.ts'
import { registerHover } from './hover.ts'
import { registerQuickFixes } from './quickFixes.ts'
import { registerSemanticTokens } from './semanticTokens.ts'
import { registerSignatureHelp } from './signatureHelp.ts'

const features = [
  registerCompletion,
  registerHover,
  registerSignatureHelp,
  registerDefinition,
  registerDocumentSymbols,
  registerFolding,
  registerSemanticTokens,
  registerFormatting,
  registerQuickFixes,
]

let registered: { readonly disposables: readonly IDisposable[]; users: number } | undefined

/**
 * Teaches Monaco the template language, once however many editors ask: each gives back what it took, and the last one
 * takes the providers away, so that nothing is offered twice after a module is loaded anew.
 */
export function registerVelocity(): IDisposable {
  registered ??= { disposables: registerAll(), users: 0 }
  const mine = registered
  mine.users++
  let given = false
  return {
    dispose() {
      if (given) return
      given = true
      if (--mine.users > 0) return
      for (const disposable of mine.disposables) disposable.dispose()
      registered = undefined
    },
  }
}

function registerAll(): readonly IDisposable[] {
  if (!languages.getLanguages().some(({ id }) => id === velocityLanguageId))
    languages.register({ id: velocityLanguageId })
  return [
    languages.setLanguageConfiguration(velocityLanguageId, velocityConfiguration),
    languages.setMonarchTokensProvider(velocityLanguageId, velocityTokens),
    ...features.map((register) => register(velocityLanguageId)),
  ]
}
