import { emptySpanTable, type ProjectMethod } from '../../core/project/index.ts'
import type { Preview, PreviewClient, PreviewOutcome, PreviewProblems, PreviewSubject } from '../../workers/index.ts'
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

/** After a pause this long, the method is checked: the preview is painted by then, and the next edit finds its worker idle. */
const pauseMs = 100
/** After one this long, between the keys of somebody who types, a large request is told where its bytes came from. */
const longPauseMs = 400

const emptyState: PreviewState = { preview: undefined, method: undefined, status: 'empty' }

/** Asks the worker anew whenever the method, its sample or the API changes; the latest question wins. */
export function createPreviewSource(store: EditorStore, createClient: () => PreviewClient): PreviewSource {
  const { get, publish, join, subscribe } = createShown()
  let asked: PreviewSubject | undefined
  let client: PreviewClient | undefined
  const askedLast = (): PreviewSubject | undefined => asked

  const ask = async (): Promise<void> => {
    const subject = subjectOf(store)
    if (subject === undefined || client === undefined) {
      asked = undefined
      return publish(emptyState)
    }
    if (isSame(asked, subject)) return
    asked = subject
    const { method } = subject
    const before = get()
    const kept = before.method?.id === method.id ? before : emptyState
    publish({ ...kept, status: before.preview === undefined ? 'empty' : 'stale' })
    const outcome = await client.ask('preview', subject)
    const latest = askedLast()
    // While edits come faster than answers, each answer shows: it is newer than what stands there.
    if (latest?.method.id !== method.id) return
    const isLatest = latest === subject
    if (outcome.kind !== 'done') return isLatest ? fail(outcome) : undefined
    const { provenance, ...run } = outcome.answer
    const { values = [], problems = [] } = get().preview ?? {}
    const preview = { values, problems, spans: emptySpanTable, ...run, ...provenance }
    publish({ preview, method, status: isLatest ? 'fresh' : 'stale' })
    if (isLatest) await askMore(client, subject, provenance === undefined)
  }
  const askMore = async (from: PreviewClient, subject: PreviewSubject, provenance: boolean): Promise<void> => {
    await pause(provenance ? longPauseMs : pauseMs)
    if (asked !== subject) return
    if (provenance) {
      const traced = await from.ask('provenance', subject)
      if (asked !== subject) return
      if (traced.kind !== 'done') return fail(traced)
      join(traced.answer)
    }
    const checked = await from.ask('problems', subject)
    if (asked !== subject) return
    if (checked.kind !== 'done') return fail(checked)
    join({ problems: checked.answer })
  }
  const fail = (outcome: Exclude<PreviewOutcome<unknown>, { readonly kind: 'done' }>): void => {
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
        client = asked = undefined
      }
    },
  }
}

function subjectOf(store: EditorStore): PreviewSubject | undefined {
  const editor = store.getState()
  const method = selectMethod(editor)
  return method && { api: editor.project.api, method, testCase: selectTestCase(editor)?.id }
}

function isSame(a: PreviewSubject | undefined, b: PreviewSubject): boolean {
  return a !== undefined && a.api === b.api && a.method === b.method && a.testCase === b.testCase
}

/** What is shown, and who is told of it. */
function createShown() {
  const listeners = new Set<() => void>()
  let state = emptyState
  const publish = (next: PreviewState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => state,
    publish,
    /** Adds to the preview that is shown. */
    join: (more: Partial<CheckedPreview>): void => {
      if (state.preview !== undefined) publish({ ...state, preview: { ...state.preview, ...more } })
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

function failureOf(outcome: Exclude<PreviewOutcome<unknown>, { readonly kind: 'done' }>): string {
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
