import testsWorkerUrl from './tests.worker.ts?worker&url'
import { trustedWorkerUrl } from './trustedWorkerUrl.ts'
import { createWorkerClient, type WorkerClient, type WorkerLike } from './workerClient.ts'

export type { TestsAnswer, TestsRequest, TestVerdict } from './testsJob.ts'

/** An API of 200 methods with ten cases each runs in a few seconds; a template that runs away ends at its budgets. */
const deadlineMs = 120_000

/** Starts a tests worker. Apart from the other workers' spawning: it is fetched once the first preview shows. */
export function startTestsWorker(): WorkerClient {
  const url = trustedWorkerUrl(testsWorkerUrl)
  const spawn = (): WorkerLike => new Worker(url, { type: 'module', name: 'tests' }) as unknown as WorkerLike
  return createWorkerClient({ spawn, deadlineMs })
}
