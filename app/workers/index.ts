// Jobs and their answers
export type { Preview, PreviewAnswers, PreviewProblems, PreviewSubject } from './previewJob.ts'
export type { DocumentsAnswer, DocumentsRequest } from './documentsJob.ts'
export type { TestVerdict } from './methodsJob.ts'
export type { JobOutcome, Progress } from './protocol.ts'
// The page's side
export type { WorkerClient } from './workerClient.ts'
export type { PreviewClient, PreviewOutcome } from './previewClient.ts'
export { createDocumentsClient, startPreviewWorker } from './spawnWorkers.ts'
export { jsonOf } from './jsonOf.ts'
export { trustedWorkerUrl } from './trustedWorkerUrl.ts'
