import { emptySpanTable, type ProjectMethod } from '../../core/project/index.ts'
import type {
  Preview,
  PreviewAnswers,
  PreviewClient,
  PreviewOutcome,
  PreviewProblems,
  PreviewSubject,
} from '../../workers/index.ts'
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

/** After a pause this long, the method is checked: the preview is painted by then. */
const pauseMs = 100
/** After one this long, between the keys of somebody who types, a large request is told where its bytes came from. */
const longPauseMs = 400

const emptyState: PreviewState = { preview: undefined, method: undefined, status: 'empty' }

/** Starts the worker for previews, or that for what is told of them after. */
export type StartPreviewClient = (use: 'preview' | 'checks') => PreviewClient

/** Asks the worker anew whenever the method, its sample or the API changes; the latest question wins. */
export function createPreviewSource(store: EditorStore, createClient: StartPreviewClient): PreviewSource {
  const { get, publish, join, fail, subscribe } = createShown()
  let asked: PreviewSubject | undefined
  let client: PreviewClient | undefined
  let checker: PreviewClient | undefined
  let due: ReturnType<typeof setTimeout> | undefined
  const askedLast = (): PreviewSubject | undefined => asked

  const ask = async (): Promise<void> => {
    const subject = subjectOf(store)
    if (!isSame(asked, subject)) clearTimeout(due)
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
    const { provenance } = outcome.answer
    const preview = shownAfter(get().preview, outcome.answer)
    publish({ preview, method, status: isLatest ? 'fresh' : 'stale' })
    if (!isLatest) return
    const wanted = provenance === undefined
    // The next edit calls it off.
    due = setTimeout(() => void askMore(subject, wanted), wanted ? longPauseMs : pauseMs)
  }
  const askMore = async (subject: PreviewSubject, provenance: boolean): Promise<void> => {
    /** Joins an answer while it is of what is shown; whether there may be more. */
    const take = (outcome: PreviewOutcome<Partial<CheckedPreview>>): boolean => {
      if (asked !== subject) return false
      if (outcome.kind === 'done') join(outcome.answer)
      else fail(outcome)
      return outcome.kind === 'done'
    }
    if (client === undefined || (provenance && !take(await client.ask('provenance', subject)))) return
    checker ??= createClient('checks')
    const checked = await checker.ask('problems', subject)
    take(checked.kind === 'done' ? { kind: 'done', answer: { problems: checked.answer } } : checked)
  }
  return {
    get,
    subscribe,
    start() {
      client = createClient('preview')
      const unfollow = follow(store, () => void ask())
      return () => {
        unfollow()
        clearTimeout(due)
        client?.dispose()
        checker?.dispose()
        client = checker = asked = undefined
      }
    },
  }
}

/** The answer, with what is not known of it yet as it was. */
function shownAfter(
  before: CheckedPreview | undefined,
  { provenance, ...run }: PreviewAnswers['preview'],
): CheckedPreview {
  const { values = [], problems = [] } = before ?? {}
  return { values, problems, spans: emptySpanTable, ...run, ...provenance }
}

function subjectOf(store: EditorStore): PreviewSubject | undefined {
  const editor = store.getState()
  const method = selectMethod(editor)
  return method && { api: editor.project.api, method, testCase: selectTestCase(editor)?.id }
}

function isSame(a: PreviewSubject | undefined, b: PreviewSubject | undefined): boolean {
  return a !== undefined && b !== undefined && a.api === b.api && a.method === b.method && a.testCase === b.testCase
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
    fail: (outcome: Failure): void => publish({ ...state, status: 'failed', message: failureOf(outcome) }),
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

type Failure = Exclude<PreviewOutcome<unknown>, { readonly kind: 'done' }>

function failureOf(outcome: Failure): string {
  switch (outcome.kind) {
    case 'timeout':
      return `This request took longer than ${outcome.afterMs} ms to work out, so it was stopped.`
    case 'crashed':
      return `The preview stopped: ${outcome.message}.`
    case 'cancelled':
      return 'The preview was cancelled.'
  }
}
