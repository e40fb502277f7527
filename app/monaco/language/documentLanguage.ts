import type { CancellationToken, editor } from 'monaco-editor/editor'
import type { LanguageAnswers, LanguageAsk, LanguageClient } from '../../workers/languageWorker.ts'

/** Providers are Monaco's for all editors together: each model has the language service of its editor. */
const clients = new WeakMap<editor.ITextModel, LanguageClient>()

export function attachLanguage(model: editor.ITextModel, client: LanguageClient): void {
  clients.set(model, client)
}

/** Asks the model's language service; undefined where there is no answer, or nobody waits for it any more. */
export async function askLanguage<Ask extends LanguageAsk>(
  model: editor.ITextModel,
  ask: Ask,
  token: CancellationToken,
  offset?: number,
): Promise<LanguageAnswers[Ask] | undefined> {
  const abort = new AbortController()
  const listening = token.onCancellationRequested(() => abort.abort())
  const options = { signal: abort.signal, ...(offset !== undefined && { offset }) }
  try {
    const answer = await clients.get(model)?.ask(ask, model.getValue(), options)
    return abort.signal.aborted || model.isDisposed() ? undefined : answer
  } finally {
    listening.dispose()
  }
}
