// Jobs and their answers
export type { Preview, PreviewProblems, PreviewRequest } from './previewJob.ts'
export type { DocumentsAnswer, DocumentsRequest } from './documentsJob.ts'
export type { TestVerdict } from './testsJob.ts'
export type { JobOutcome, Progress } from './protocol.ts'
// The page's side
export type { WorkerClient } from './workerClient.ts'
export { createDocumentsClient, createPreviewClient } from './spawnWorkers.ts'
export { trustedWorkerUrl } from './trustedWorkerUrl.ts'
