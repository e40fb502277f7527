import { deltaOf } from './delta.ts'
import { jsonOf } from './jsonOf.ts'
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
   * ending every outdated question would cost more than it saves; the next is waited for twice as long.
   */
  readonly patienceMs: number
  /** Whether a spare worker stands by, so that ending one costs the next question little. */
  readonly standby: boolean
}

interface Asked {
  readonly ask: PreviewAsk
  readonly subject: PreviewSubject
  readonly settle: (outcome: PreviewOutcome<PreviewAnswers[PreviewAsk]>) => void
}

interface Running extends Asked {
  readonly id: number
  /** Set once it has been worked on for `patienceMs`. */
  isLong: boolean
  readonly timers: readonly ReturnType<typeof setTimeout>[]
}

/** The page's side of the preview worker. */
export function createPreviewClient(options: PreviewClientOptions): PreviewClient {
  const client = new Client(options)
  return { ask: (ask, subject) => client.ask(ask, subject), dispose: () => client.dispose() }
}

class Client {
  readonly #options: PreviewClientOptions
  #worker: PreviewWorker
  #spare: PreviewWorker | undefined
  #running: Running | undefined
  #waiting: Asked | undefined
  /** What the worker knows of. */
  #known: PreviewSubject | undefined
  #lastId = 0
  /** Grows while answers take longer: a slow machine that is never waited for shows nothing at all. */
  #patienceMs: number

  constructor(options: PreviewClientOptions) {
    this.#options = options
    this.#patienceMs = options.patienceMs
    this.#worker = this.#listen(options.spawn())
  }

  ask<Ask extends PreviewAsk>(ask: Ask, subject: PreviewSubject): Promise<PreviewOutcome<PreviewAnswers[Ask]>> {
    return new Promise((resolve) => {
      // The worker answers each question in its own form.
      const settle: Asked['settle'] = (outcome) => resolve(outcome as PreviewOutcome<PreviewAnswers[Ask]>)
      const asked: Asked = { ask, subject, settle }
      if (this.#running === undefined) return this.#start(asked)
      this.#waiting?.settle({ kind: 'cancelled' })
      this.#waiting = asked
      if (this.#running.isLong) this.#end({ kind: 'cancelled' })
    })
  }

  dispose(): void {
    this.#waiting?.settle({ kind: 'cancelled' })
    this.#waiting = undefined
    const ended = this.#takeRunning()
    this.#worker.terminate()
    this.#spare?.terminate()
    ended?.settle({ kind: 'cancelled' })
  }

  #start(asked: Asked): void {
    const id = ++this.#lastId
    const delta = deltaOf(this.#known, asked.subject)
    const question: PreviewQuestion = { ask: asked.ask, ...(delta && { delta }) }
    this.#known = asked.subject
    const { deadlineMs } = this.#options
    const timers = [
      setTimeout(() => this.#end({ kind: 'timeout', afterMs: deadlineMs }), deadlineMs),
      setTimeout(() => this.#losePatience(), this.#patienceMs),
    ]
    this.#running = { ...asked, id, isLong: false, timers }
    this.#worker.postMessage({ type: 'question', id, question: jsonOf(question) })
  }

  #losePatience(): void {
    if (this.#running === undefined) return
    this.#running.isLong = true
    if (this.#waiting !== undefined) this.#end({ kind: 'cancelled' })
  }

  #onAnswer(message: PreviewAnswerMessage): void {
    if (message.id !== this.#running?.id) return
    if (message.type === 'answer') this.#end({ kind: 'done', answer: message.answer })
    else this.#end({ kind: 'crashed', message: message.message })
  }

  /** Settles the running question; unless it is done, its worker is ended too. Then comes the one that waits. */
  #end(outcome: PreviewOutcome<PreviewAnswers[PreviewAsk]>): void {
    const ended = this.#takeRunning()
    if (ended === undefined) return
    this.#adjustPatience(ended.isLong)
    if (outcome.kind !== 'done') this.#replaceWorker()
    const next = this.#waiting
    this.#waiting = undefined
    if (next !== undefined) this.#start(next)
    ended.settle(outcome)
    if (this.#options.standby) this.#spare ??= this.#options.spawn()
  }

  #adjustPatience(wasLong: boolean): void {
    const { patienceMs, deadlineMs } = this.#options
    const next = wasLong ? this.#patienceMs * 2 : this.#patienceMs / 2
    this.#patienceMs = Math.min(deadlineMs, Math.max(patienceMs, next))
  }

  #takeRunning(): Running | undefined {
    const ended = this.#running
    this.#running = undefined
    ended?.timers.forEach(clearTimeout)
    return ended
  }

  #replaceWorker(): void {
    this.#worker.terminate()
    this.#worker = this.#listen(this.#spare ?? this.#options.spawn())
    this.#spare = undefined
    this.#known = undefined
  }

  #listen(worker: PreviewWorker): PreviewWorker {
    worker.onmessage = ({ data }) => this.#onAnswer(data)
    worker.onerror = ({ message }) => this.#end({ kind: 'crashed', message })
    return worker
  }
}
