import methodsWorkerUrl from './methods.worker.ts?worker&url'
import { trustedWorkerUrl } from './trustedWorkerUrl.ts'
import { createWorkerClient, type WorkerClient, type WorkerLike } from './workerClient.ts'

export type {
  DrawingReport,
  ExchangeAnswer,
  ExchangeReport,
  MethodHealth,
  MethodsAnswer,
  MethodsRequest,
} from './methodsJob.ts'

/** An API of 200 methods with ten cases each runs in a few seconds; a template that runs away ends at its budgets. */
const deadlineMs = 120_000

/** Starts a methods worker. Apart from the other workers' spawning: it is fetched once the first preview shows. */
export function startMethodsWorker(): WorkerClient {
  const url = trustedWorkerUrl(methodsWorkerUrl)
  const spawn = (): WorkerLike => new Worker(url, { type: 'module', name: 'methods' }) as unknown as WorkerLike
  return createWorkerClient({ spawn, deadlineMs })
}
