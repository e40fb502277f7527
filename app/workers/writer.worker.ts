import { serveJobs, type WorkerScope } from './serveJobs.ts'
import { createWriterJob } from './writer.ts'

serveJobs(self as unknown as WorkerScope, createWriterJob())
