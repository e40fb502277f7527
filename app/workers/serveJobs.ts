import type { AnswerMessage, JobMessage, Progress } from './protocol.ts'

/** The worker's side of the page's `Worker`. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: JobMessage }) => void) | null
  postMessage(message: AnswerMessage): void
}

export type Job = (payload: string, report: (progress: Progress) => void) => string | Promise<string>

/** Answers every job message by `job`; what it throws is a bug and goes back as `crashed`. */
export function serveJobs(scope: WorkerScope, job: Job): void {
  const answer = async ({ id, payload }: JobMessage): Promise<void> => {
    try {
      const done = await job(payload, (progress) => scope.postMessage({ type: 'progress', id, ...progress }))
      scope.postMessage({ type: 'done', id, payload: done })
    } catch (bug) {
      scope.postMessage({ type: 'crashed', id, message: bug instanceof Error ? bug.message : String(bug) })
    }
  }
  scope.onmessage = ({ data }) => void answer(data)
}
