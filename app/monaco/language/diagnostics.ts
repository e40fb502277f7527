import { CancellationTokenSource, editor, type IDisposable } from 'monaco-editor/editor'
import type { Diagnostic } from '../../core/diagnostics/index.ts'
import { toMarker } from './convert.ts'
import { askLanguage } from './documentLanguage.ts'

/** Long enough that a word is not underlined while it is typed, and short enough to seem at once. */
const pauseMs = 150
const owner = 'patchbay'
const found = new WeakMap<editor.ITextModel, readonly Diagnostic[]>()

/** What was found in a model last: of its present text, or of one a pause older. */
export function diagnosticsOf(model: editor.ITextModel): readonly Diagnostic[] {
  return found.get(model) ?? []
}

export interface Diagnosing extends IDisposable {
  /** Looks at the text anew, as after what stands around it changed. */
  refresh(): void
}

/** Keeps the markers of a model at what is wrong with its text, after each pause in typing; at none where not `wanted`. */
export function diagnoseModel(model: editor.ITextModel, wanted: () => boolean): Diagnosing {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: CancellationTokenSource | undefined
  const ask = async (): Promise<void> => {
    running = new CancellationTokenSource()
    const diagnostics = wanted() ? await askLanguage(model, 'diagnostics', running.token) : []
    if (diagnostics === undefined) return
    found.set(model, diagnostics)
    const markers = diagnostics.flatMap((diagnostic) => toMarker(model, diagnostic) ?? [])
    editor.setModelMarkers(model, owner, markers)
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
