import type { Api, ProjectMethod } from '../../../core/project/index.ts'
import { jsonOf, type JobOutcome, type WorkerClient } from '../../../workers/index.ts'
import type { MethodsAnswer, MethodsRequest } from '../../../workers/methodsWorker.ts'
import { whenIdle } from '../../data/index.ts'
import { type EditorStore, selectMethod } from '../../state/index.ts'

/** A pause this long in editing, and the method's test cases run: the preview has been and gone by then. */
const runAfterMs = 250

type Start = () => WorkerClient

/** Runs the chosen method's test cases after a pause in editing, and all methods' when asked. Returns what ends it. */
export function followTests(store: EditorStore, start: Start): () => void {
  // A run of all has a worker of its own, so that editing meanwhile cancels nothing.
  const ends = [followChosen(store, start), followRuns(store, start)]
  return () => {
    for (const end of ends) end()
  }
}

function followChosen(store: EditorStore, start: Start): () => void {
  let client: WorkerClient | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let endWait: (() => void) | undefined
  const run = async (): Promise<void> => {
    const editor = store.getState()
    const method = selectMethod(editor)
    if (method === undefined || method.testCases.length === 0) return
    client ??= start()
    keep(store, await client.run(toPayload(editor.project.api, [method])), [method])
  }
  const schedule = (): void => {
    clearTimeout(timer)
    endWait?.()
    timer = setTimeout(() => {
      // A method of 10,000 fields takes a frame to put into words for the worker.
      endWait = whenIdle(() => void run())
    }, runAfterMs)
  }
  const unfollow = store.subscribe((editor) => [selectMethod(editor), editor.project.api] as const, schedule, {
    equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1],
    fireImmediately: true,
  })
  return () => {
    clearTimeout(timer)
    endWait?.()
    unfollow()
    client?.dispose()
  }
}

function followRuns(store: EditorStore, start: Start): () => void {
  const { setTestProgress } = store.getState().actions
  let running: { readonly client: WorkerClient; readonly cancel: AbortController } | undefined
  const runAll = async (): Promise<void> => {
    running?.client.dispose()
    const run = { client: start(), cancel: new AbortController() }
    running = run
    const { api, methods } = store.getState().project
    const asked = methods.filter(({ testCases }) => testCases.length > 0)
    const { signal } = run.cancel
    const outcome = await run.client.run(toPayload(api, asked), { signal, onProgress: setTestProgress })
    run.client.dispose()
    if (running !== run) return
    running = undefined
    keep(store, outcome, asked)
  }
  const unfollow = store.subscribe(
    (editor) => editor.testRuns,
    () => void runAll(),
  )
  // Cancelled on screen: the progress is gone while the run goes on.
  const unfollowProgress = store.subscribe(
    (editor) => editor.testProgress,
    (progress) => {
      if (progress === undefined) running?.cancel.abort()
    },
  )
  return () => {
    unfollow()
    unfollowProgress()
    running?.client.dispose()
  }
}

function keep(store: EditorStore, outcome: JobOutcome, methods: readonly ProjectMethod[]): void {
  const { endTests } = store.getState().actions
  if (outcome.kind === 'cancelled') return
  if (outcome.kind !== 'done') return endTests({ failure: failureOf(outcome) })
  const byId = new Map(methods.map((method) => [method.id, method]))
  const verdicts = JSON.parse(outcome.payload) as MethodsAnswer['run']
  const results = verdicts.flatMap((verdict) => {
    const of = byId.get(verdict.method)
    return of === undefined ? [] : [{ ...verdict, of }]
  })
  endTests({ results })
}

function toPayload(api: Api, methods: readonly ProjectMethod[]): string {
  const request: MethodsRequest = { ask: 'run', api, methods }
  return jsonOf(request)
}

function failureOf(outcome: Exclude<JobOutcome, { readonly kind: 'done' | 'cancelled' }>): string {
  return outcome.kind === 'timeout'
    ? `The test cases took longer than ${outcome.afterMs / 1000} s, so the run was stopped.`
    : `The run stopped: ${outcome.message}.`
}
