import { trustedWorkerUrl } from './trustedWorkerUrl.ts'
import { createWorkerClient, type WorkerLike } from './workerClient.ts'
import writerWorkerUrl from './writer.worker.ts?worker&url'
import { createProjectWriter, type ProjectWriter } from './writerClient.ts'

export type { ProjectWriter } from './writerClient.ts'

/** The largest project writes in well under this on a slow machine. */
const deadlineMs = 10_000

/** Starts a writer. Apart from the other workers' spawning: it is fetched with the first change. */
export function startProjectWriter(): ProjectWriter {
  const url = trustedWorkerUrl(writerWorkerUrl)
  const spawn = (): WorkerLike => new Worker(url, { type: 'module', name: 'writer' }) as unknown as WorkerLike
  return createProjectWriter(createWorkerClient({ spawn, deadlineMs }))
}
