import {
  createDocumentsClient,
  type DocumentsAnswer,
  type DocumentsRequest,
  type Progress,
} from '../../workers/index.ts'

export interface DocumentsRun {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Reads or writes a document in a worker of its own, which ends with the job. Rejects only when cancelled or ended. */
export async function runDocuments(request: DocumentsRequest, run: DocumentsRun = {}): Promise<DocumentsAnswer> {
  const client = createDocumentsClient()
  try {
    const outcome = await client.run(JSON.stringify(request), run)
    if (outcome.kind === 'done') return JSON.parse(outcome.payload) as DocumentsAnswer
    if (outcome.kind === 'timeout')
      throw new Error(`This took longer than ${outcome.afterMs / 1000} seconds, so it was stopped.`)
    throw new Error(outcome.kind === 'crashed' ? `Reading stopped: ${outcome.message}` : 'Cancelled.')
  } finally {
    client.dispose()
  }
}
