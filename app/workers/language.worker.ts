import { createLanguageJob } from './language.ts'
import { serveJobs, type WorkerScope } from './serveJobs.ts'

serveJobs(self as unknown as WorkerScope, createLanguageJob())
