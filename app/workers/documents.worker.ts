import { documentsJob } from './documents.ts'
import { serveJobs, type WorkerScope } from './serveJobs.ts'

serveJobs(self as unknown as WorkerScope, documentsJob)
