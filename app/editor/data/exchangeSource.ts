import type { ExchangeAnswer, MethodsRequest } from '../../workers/methodsWorker.ts'
import type { WorkerClient } from '../../workers/index.ts'
import { type EditorStore, selectDrawn, selectMethod, selectTestCase } from '../state/index.ts'

/** What came back in the chosen sample, and what the drawn response came to. */
export interface ExchangeState {
  /** The last that came; of another method nothing is kept. */
  readonly answer: ExchangeAnswer | undefined
  /** Whether it is of what stands in the editor now. */
  readonly isFresh: boolean
  /** Why there is no newer one, for people. */
  readonly failure: string | undefined
}

export interface ExchangeSource {
  readonly get: () => ExchangeState
  /** While anybody listens, it follows the store; without anybody its worker ends. */
  readonly subscribe: (listener: () => void) => () => void
}

type ExchangeRequest = Extract<MethodsRequest, { readonly ask: 'exchange' }>

/** Keys come faster than this while somebody types: a worker that is asked at each would be ended at each. */
const pauseMs = 40
/** Who shows it comes and goes with a tab: the worker waits this long for the next. */
const lingerMs = 5000

const nothing: ExchangeState = { answer: undefined, isFresh: false, failure: undefined }

/** Works a call there and back out anew, in a worker, whenever the method, its sample or the drawn response changes. */
export function createExchangeSource(store: EditorStore, startWorker: () => Promise<WorkerClient>): ExchangeSource {
  const listeners = new Set<() => void>()
  let state = nothing
  let asked: ExchangeRequest | undefined
  let client: Promise<WorkerClient> | undefined
  let unfollow: (() => void) | undefined
  let pausing: ReturnType<typeof setTimeout> | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  const publish = (next: ExchangeState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const ask = async (request: ExchangeRequest): Promise<void> => {
    client ??= startWorker()
    const outcome = await (await client).run(JSON.stringify(request))
    if (asked !== request || outcome.kind === 'cancelled') return
    if (outcome.kind !== 'done') return publish({ ...state, failure: 'The response could not be worked out in time.' })
    publish({ answer: JSON.parse(outcome.payload) as ExchangeAnswer, isFresh: true, failure: undefined })
  }
  const follow = (): void => {
    const request = requestOf(store)
    clearTimeout(pausing)
    const isOfMethod = request !== undefined && asked?.method.id === request.method.id
    asked = request
    publish(isOfMethod ? { ...state, isFresh: false } : nothing)
    if (request === undefined) return
    pausing = setTimeout(() => {
      ask(request).catch(() => publish({ ...state, failure: 'The response could not be worked out.' }))
    }, pauseMs)
  }
  const start = (): void => {
    clearTimeout(leaving)
    unfollow ??= store.subscribe(subjectOf, follow, { equalityFn: isSame, fireImmediately: true })
  }
  const end = (): void => {
    unfollow?.()
    clearTimeout(pausing)
    const ended = client
    unfollow = asked = client = undefined
    void ended?.then((worker) => worker.dispose())
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) leaving = setTimeout(end, lingerMs)
      }
    },
  }
}

type Subject = readonly unknown[]

function subjectOf(editor: ReturnType<EditorStore['getState']>): Subject {
  const { givenFailure, drawnSide } = editor
  const drawn = drawnSide === 'response' ? selectDrawn(editor)?.response?.id : undefined
  return [editor.project.api, selectMethod(editor), selectTestCase(editor)?.id, givenFailure, drawn]
}

function isSame(a: Subject, b: Subject): boolean {
  return a.every((part, index) => part === b[index])
}

function requestOf(store: EditorStore): ExchangeRequest | undefined {
  const editor = store.getState()
  const method = selectMethod(editor)
  if (method === undefined) return undefined
  const drawn = editor.drawnSide === 'response' ? selectDrawn(editor)?.response?.id : undefined
  const { givenFailure } = editor
  return {
    ask: 'exchange',
    api: editor.project.api,
    method,
    testCase: selectTestCase(editor)?.id,
    ...(givenFailure && { failure: givenFailure }),
    ...(drawn !== undefined && { drawn }),
  }
}
