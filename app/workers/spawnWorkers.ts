import documentsWorkerUrl from './documents.worker.ts?worker&url'
import previewWorkerUrl from './preview.worker.ts?worker&url'
import { createPreviewClient, type PreviewClient, type PreviewWorker } from './previewClient.ts'
import { createWorkerClient, type WorkerClient, type WorkerLike } from './workerClient.ts'
import { trustedWorkerUrl } from './trustedWorkerUrl.ts'

/** An edit's preview that takes longer is stopped; the budgets of the core end a template well before. */
const previewDeadlineMs = 5000
/** Shorter than it takes to fetch a fresh worker's code and run it cold. */
const previewPatienceMs = 500
/** A document of 50 MB reads in well under this on a slow machine; until then it can be cancelled. */
const documentsDeadlineMs = 120_000

function spawn(url: string, name: string): WorkerLike {
  return new Worker(trustedWorkerUrl(url), { type: 'module', name }) as unknown as WorkerLike
}

/** A worker for what a person waits for, or one for what is told of it after: a check under way delays no preview. */
export function startPreviewWorker(use: 'preview' | 'checks'): PreviewClient {
  const isPreview = use === 'preview'
  return createPreviewClient({
    spawn: () =>
      new Worker(trustedWorkerUrl(previewWorkerUrl), { type: 'module', name: use }) as unknown as PreviewWorker,
    deadlineMs: previewDeadlineMs,
    patienceMs: isPreview ? previewPatienceMs : previewDeadlineMs,
    standby: isPreview,
  })
}

export function createDocumentsClient(): WorkerClient {
  return createWorkerClient({ spawn: () => spawn(documentsWorkerUrl, 'documents'), deadlineMs: documentsDeadlineMs })
}
