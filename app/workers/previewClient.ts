import { deltaOf } from './delta.ts'
import type {
  PreviewAnswerMessage,
  PreviewAnswers,
  PreviewAsk,
  PreviewQuestion,
  PreviewQuestionMessage,
  PreviewSubject,
} from './previewJob.ts'
import type { JobOutcome } from './protocol.ts'

/** The part of a Worker that the client uses, so that tests can stand in for it. */
export interface PreviewWorker {
  onmessage: ((event: { readonly data: PreviewAnswerMessage }) => void) | null
  onerror: ((event: { readonly message: string }) => void) | null
  postMessage(message: PreviewQuestionMessage): void
  terminate(): void
}

export type PreviewOutcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | Exclude<JobOutcome, { readonly kind: 'done' }>

export interface PreviewClient {
  /**
   * Asks about a subject; of it, only what changed since the last question crosses. One question is worked on at a
   * time, and one waits for it: a newer one takes its place, and it is `cancelled`. Always settles, and never rejects.
   */
  ask<Ask extends PreviewAsk>(ask: Ask, subject: PreviewSubject): Promise<PreviewOutcome<PreviewAnswers[Ask]>>
  dispose(): void
}

export interface PreviewClientOptions {
  readonly spawn: () => PreviewWorker
  /** A question that takes longer is ended with its worker. */
  readonly deadlineMs: number
  /**
   * A question that has taken this long when another waits is ended too. Not at once: a new worker is slow at first, and
   * ending every outdated question would cost more than it saves.
   */
  readonly patienceMs: number
}

interface Asked {
  readonly ask: PreviewAsk
  readonly subject: PreviewSubject
  readonly settle: (outcome: PreviewOutcome<PreviewAnswers[PreviewAsk]>) => void
}

interface Running extends Asked {
  readonly id: number
  readonly deadline: ReturnType<typeof setTimeout>
  /** Set once it has been worked on for `patienceMs`. */
  isLong: boolean
  readonly patience: ReturnType<typeof setTimeout>
}

/** The page's side of the preview worker. A spare worker stands by, so that ending one costs the next question little. */
export function createPreviewClient({ spawn, deadlineMs, patienceMs }: PreviewClientOptions): PreviewClient {
  let worker = spawn()
  let spare: PreviewWorker | undefined
  let running: Running | undefined
  let waiting: Asked | undefined
  /** What the worker knows of. */
  let known: PreviewSubject | undefined
  let lastId = 0

  const listen = (): void => {
    worker.onmessage = ({ data }) => onAnswer(data)
    worker.onerror = ({ message }) => end({ kind: 'crashed', message }, true)
  }
  const replace = (): void => {
    worker.terminate()
    worker = spare ?? spawn()
    spare = undefined
    known = undefined
    listen()
  }
  const onAnswer = (message: PreviewAnswerMessage): void => {
    if (message.id !== running?.id) return
    if (message.type === 'answer') end({ kind: 'done', answer: message.answer }, false)
    else end({ kind: 'crashed', message: message.message }, true)
  }
  const end = (outcome: PreviewOutcome<PreviewAnswers[PreviewAsk]>, kill: boolean): void => {
    const ended = running
    if (ended === undefined) return
    running = undefined
    clearTimeout(ended.deadline)
    clearTimeout(ended.patience)
    if (kill) replace()
    const next = waiting
    waiting = undefined
    if (next !== undefined) start(next)
    ended.settle(outcome)
    spare ??= spawn()
  }
  const start = (asked: Asked): void => {
    const id = ++lastId
    const delta = deltaOf(known, asked.subject)
    const question: PreviewQuestion = { ask: asked.ask, ...(delta && { delta }) }
    known = asked.subject
    running = {
      ...asked,
      id,
      isLong: false,
      deadline: setTimeout(() => end({ kind: 'timeout', afterMs: deadlineMs }, true), deadlineMs),
      patience: setTimeout(() => {
        if (running === undefined) return
        running.isLong = true
        if (waiting !== undefined) end({ kind: 'cancelled' }, true)
      }, patienceMs),
    }
    worker.postMessage({ type: 'question', id, question: JSON.stringify(question) })
  }
  listen()

  return {
    ask<Ask extends PreviewAsk>(ask: Ask, subject: PreviewSubject) {
      return new Promise<PreviewOutcome<PreviewAnswers[Ask]>>((resolve) => {
        // The worker answers each question in its own form.
        const settle: Asked['settle'] = (outcome) => resolve(outcome as PreviewOutcome<PreviewAnswers[Ask]>)
        const asked: Asked = { ask, subject, settle }
        if (running === undefined) return start(asked)
        waiting?.settle({ kind: 'cancelled' })
        waiting = asked
        if (running.isLong) end({ kind: 'cancelled' }, true)
      })
    },
    dispose() {
      waiting?.settle({ kind: 'cancelled' })
      waiting = undefined
      const ended = running
      running = undefined
      if (ended !== undefined) {
        clearTimeout(ended.deadline)
        clearTimeout(ended.patience)
        ended.settle({ kind: 'cancelled' })
      }
      worker.terminate()
      spare?.terminate()
    },
  }
}
