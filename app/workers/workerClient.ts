import type { AnswerMessage, JobMessage, JobOutcome, Progress } from './protocol.ts'

/** The part of a Worker that the client uses, so that tests and worker_threads can stand in for it. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: AnswerMessage }) => void) | null
  onerror: ((event: { readonly message: string }) => void) | null
  postMessage(message: JobMessage): void
  terminate(): void
}

export interface WorkerClient {
  /**
   * Runs one job; a job that is still running is cancelled first (the latest wins). The promise always settles, and
   * never rejects.
   */
  run(
    payload: string,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ): Promise<JobOutcome>
  dispose(): void
}

export interface WorkerClientOptions {
  readonly spawn: () => WorkerLike
  /** A job that takes longer is ended with its worker. */
  readonly deadlineMs: number
}

interface Running {
  readonly id: number
  readonly settle: (outcome: JobOutcome, kill: boolean) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/**
 * A worker with a spare, made when the first job is over so that starting pays for one worker alone: ending a job means ending its worker, and the spare makes that cost the next job nothing
 * (measured: 27 ms for a new one otherwise).
 */
export function createWorkerClient({ spawn, deadlineMs }: WorkerClientOptions): WorkerClient {
  let worker = spawn()
  let spare: WorkerLike | undefined
  let running: Running | undefined
  let lastId = 0

  const replace = (): void => {
    worker.terminate()
    worker = spare ?? spawn()
    spare = undefined
    listen()
  }
  const onAnswer = (answer: AnswerMessage): void => {
    if (running === undefined || answer.id !== running.id) return
    if (answer.type === 'progress') running.onProgress?.({ step: answer.step, share: answer.share })
    else if (answer.type === 'done') running.settle({ kind: 'done', payload: answer.payload }, false)
    else running.settle({ kind: 'crashed', message: answer.message }, true)
  }
  const listen = (): void => {
    worker.onmessage = (event) => onAnswer(event.data)
    worker.onerror = (event) => running?.settle({ kind: 'crashed', message: event.message }, true)
  }
  listen()

  return {
    run(payload, { signal, onProgress } = {}) {
      running?.settle({ kind: 'cancelled' }, true)
      const id = ++lastId
      return new Promise((resolve) => {
        const onAbort = (): void => settle({ kind: 'cancelled' }, true)
        const timer = setTimeout(() => settle({ kind: 'timeout', afterMs: deadlineMs }, true), deadlineMs)
        const settle = (outcome: JobOutcome, kill: boolean): void => {
          if (running?.id !== id) return
          running = undefined
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
          if (kill) replace()
          resolve(outcome)
          spare ??= spawn()
        }
        running = { id, settle, onProgress }
        signal?.addEventListener('abort', onAbort, { once: true })
        if (signal?.aborted === true) onAbort()
        else worker.postMessage({ type: 'job', id, payload })
      })
    },
    dispose() {
      running?.settle({ kind: 'cancelled' }, false)
      worker.terminate()
      spare?.terminate()
    },
  }
}
