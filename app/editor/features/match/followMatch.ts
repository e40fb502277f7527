import { jsonOf, type WorkerClient } from '../../../workers/index.ts'
import type { MethodsAnswer, MethodsRequest } from '../../../workers/methodsWorker.ts'
import { whenIdle } from '../../data/index.ts'
import { type EditorStore, selectDrawn } from '../../state/index.ts'

/** A pause this long in editing, and suggestions are made anew. */
const suggestAfterMs = 400

/** A suggestion of less is a guess: it would bury the good ones. */
const leastScore = 0.5

/** Asks for suggestions whenever the chosen method or the API's models changed. Returns what ends it. */
export function followMatch(store: EditorStore, start: () => WorkerClient): () => void {
  let client: WorkerClient | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let endWait: (() => void) | undefined
  const ask = async (): Promise<void> => {
    const editor = store.getState()
    const method = selectDrawn(editor)
    if (method === undefined) return
    client ??= start()
    const request: MethodsRequest = { ask: 'suggest', api: editor.project.api, method }
    const outcome = await client.run(jsonOf(request))
    // Without an answer there are no suggestions, which is what a person sees anyway.
    const found = outcome.kind === 'done' ? (JSON.parse(outcome.payload) as MethodsAnswer['suggest']) : []
    if (outcome.kind === 'cancelled') return
    editor.actions.setSuggestions(
      method,
      found.filter(({ rank, score }) => rank === 1 && score >= leastScore),
    )
  }
  const unfollow = store.subscribe(
    (editor) => [selectDrawn(editor), editor.project.api] as const,
    () => {
      clearTimeout(timer)
      endWait?.()
      timer = setTimeout(() => {
        // A method of 10,000 fields takes a frame to put into words for the worker.
        endWait = whenIdle(() => void ask())
      }, suggestAfterMs)
    },
    { equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1], fireImmediately: true },
  )
  return () => {
    clearTimeout(timer)
    endWait?.()
    unfollow()
    client?.dispose()
  }
}
