import type { CancellationToken, editor } from 'monaco-editor/editor'
import type { LanguageAnswers, LanguageAsk, LanguageClient } from '../../workers/languageWorker.ts'

/** Providers are Monaco's for all editors together: each model has the language service of its editor. */
const clients = new WeakMap<editor.ITextModel, LanguageClient>()

export function attachLanguage(model: editor.ITextModel, client: LanguageClient): void {
  clients.set(model, client)
}

/** Asks the model's language service; undefined where there is no answer, or the person has gone on. */
export async function askLanguage<Ask extends LanguageAsk>(
  model: editor.ITextModel,
  ask: Ask,
  token: CancellationToken,
  offset?: number,
): Promise<LanguageAnswers[Ask] | undefined> {
  const abort = new AbortController()
  const listening = token.onCancellationRequested(() => abort.abort())
  const version = model.getVersionId()
  const options = { signal: abort.signal, ...(offset !== undefined && { offset }) }
  const answer = await clients.get(model)?.ask(ask, model.getValue(), options)
  listening.dispose()
  // Offsets of an older text would stand in the wrong place.
  return model.isDisposed() || model.getVersionId() !== version ? undefined : answer
}
