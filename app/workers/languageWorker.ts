import languageWorkerUrl from './language.worker.ts?worker&url'
import { createLanguageClient, type LanguageClient } from './languageClient.ts'
import { trustedWorkerUrl } from './trustedWorkerUrl.ts'
import { createWorkerClient, type WorkerLike } from './workerClient.ts'

export type { LanguageClient } from './languageClient.ts'
export type { LanguageAnswers, LanguageAsk, LanguageSurroundings } from './languageJob.ts'

/** A template of a person's size is answered in milliseconds; a hover that runs it has a budget of its own. */
const deadlineMs = 3000

/** Starts a language worker. Apart from the other workers' spawning, so that it is fetched with Monaco only. */
export function startLanguageWorker(): LanguageClient {
  const url = trustedWorkerUrl(languageWorkerUrl)
  const spawn = (): WorkerLike => new Worker(url, { type: 'module', name: 'language' }) as unknown as WorkerLike
  return createLanguageClient(createWorkerClient({ spawn, deadlineMs }))
}
