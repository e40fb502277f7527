import { CancellationTokenSource, editor, type IDisposable } from 'monaco-editor/editor'
import { toMarker } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** Long enough that a word is not underlined while it is typed, and short enough to seem at once. */
const pauseMs = 150
const owner = 'patchbay'

export interface Diagnosing extends IDisposable {
  /** Looks at the text anew, as after what stands around it changed. */
  refresh(): void
}

/** Keeps the markers of a model at what the language service says of its text, after each pause in typing. */
export function diagnoseModel(model: editor.ITextModel): Diagnosing {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: CancellationTokenSource | undefined
  const ask = async (): Promise<void> => {
    running = new CancellationTokenSource()
    const diagnostics = await askLanguage(model, 'diagnostics', running.token)
    if (diagnostics === undefined) return
    editor.setModelMarkers(
      model,
      owner,
      diagnostics.flatMap((diagnostic) => toMarker(model, diagnostic) ?? []),
    )
  }
  const refresh = (): void => {
    clearTimeout(timer)
    running?.cancel()
    timer = setTimeout(() => void ask(), pauseMs)
  }
  const listening = model.onDidChangeContent(refresh)
  const dispose = (): void => {
    clearTimeout(timer)
    running?.dispose(true)
    listening.dispose()
  }
  return { refresh, dispose }
}
