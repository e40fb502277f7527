import type { Api, ProjectMethod } from '../../core/project/index.ts'
import type { JobOutcome, Preview, PreviewProblems, PreviewRequest, WorkerClient } from '../../workers/index.ts'
import { type EditorStore, selectMethod, selectTestCase } from '../state/index.ts'

/** A preview with what is wrong: until its own problems are known, those of the method's last preview. */
export interface CheckedPreview extends Preview {
  readonly problems: PreviewProblems
}

/** What the preview shows: the last good result, and how it stands to what is on screen. */
export interface PreviewState {
  readonly preview: CheckedPreview | undefined
  /** The method and sample that `preview` was made of. */
  readonly method: ProjectMethod | undefined
  /** `stale`: a newer one is being made. */
  readonly status: 'empty' | 'fresh' | 'stale' | 'failed'
  /** Why there is no newer result, for people. */
  readonly message?: string
}

export interface PreviewSource {
  readonly get: () => PreviewState
  readonly subscribe: (listener: () => void) => () => void
  /** Begins to follow the store; returns what ends it. */
  readonly start: () => () => void
}

/** A pause this long in editing is checked: the preview is painted by then, and the next edit finds its worker idle. */
const checkAfterMs = 100

const emptyState: PreviewState = { preview: undefined, method: undefined, status: 'empty' }

/** Asks the worker anew whenever the method, its sample or the API changes; the latest question wins. */
export function createPreviewSource(store: EditorStore, createClient: () => WorkerClient): PreviewSource {
  const { get, publish, subscribe } = createShown()
  let asked: { api: Api; method: ProjectMethod; testCase: unknown } | undefined
  let sentApi: Api | undefined
  let busy = false
  let client: WorkerClient | undefined

  const ask = async (): Promise<void> => {
    const editor = store.getState()
    const { api } = editor.project
    const method = selectMethod(editor)
    const testCase = selectTestCase(editor)
    if (method === undefined || client === undefined) return publish(emptyState)
    if (asked?.api === api && asked.method === method && asked.testCase === testCase?.id) return
    const about = { method, testCase: testCase?.id }
    const question = { api, ...about }
    asked = question
    const before = get()
    const kept = before.method?.id === method.id ? before : emptyState
    publish({ ...kept, status: before.preview === undefined ? 'empty' : 'stale' })
    // A running job is ended with its worker, and the next worker has forgotten the API.
    const known = sentApi === api && !busy
    sentApi = api
    busy = true
    const outcome = await client.run(toPayload({ ask: 'preview', ...(known ? {} : { api }), ...about }))
    if (asked !== question) return
    if (outcome.kind !== 'done') return fail(outcome)
    const preview = JSON.parse(outcome.payload) as Preview
    publish({ preview: { ...preview, problems: get().preview?.problems ?? [] }, method, status: 'fresh' })
    busy = false
    await pause(checkAfterMs)
    if (asked !== question) return
    busy = true
    const checked = await client.run(toPayload({ ask: 'problems', ...about }))
    if (asked !== question) return
    if (checked.kind !== 'done') return fail(checked)
    busy = false
    publish({ ...get(), preview: { ...preview, problems: JSON.parse(checked.payload) as PreviewProblems } })
  }
  const fail = (outcome: Exclude<JobOutcome, { readonly kind: 'done' }>): void => {
    busy = false
    sentApi = undefined
    publish({ ...get(), status: 'failed', message: failureOf(outcome) })
  }
  return {
    get,
    subscribe,
    start() {
      client = createClient()
      const unfollow = follow(store, () => void ask())
      return () => {
        unfollow()
        client?.dispose()
        client = asked = sentApi = undefined
      }
    },
  }
}

/** What is shown, and who is told of it. */
function createShown() {
  const listeners = new Set<() => void>()
  let state = emptyState
  return {
    get: () => state,
    publish: (next: PreviewState): void => {
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Calls back at once, and whenever what a preview is made of has changed. */
function follow(store: EditorStore, changed: () => void): () => void {
  return store.subscribe((editor) => [editor.project, editor.methodId, editor.testCaseId] as const, changed, {
    equalityFn: (a, b) => a.every((part, index) => part === b[index]),
    fireImmediately: true,
  })
}

function failureOf(outcome: Exclude<JobOutcome, { readonly kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'timeout':
      return `This request took longer than ${outcome.afterMs} ms to work out, so it was stopped.`
    case 'crashed':
      return `The preview stopped: ${outcome.message}.`
    case 'cancelled':
      return 'The preview was cancelled.'
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function toPayload(request: PreviewRequest): string {
  return JSON.stringify(request)
}
