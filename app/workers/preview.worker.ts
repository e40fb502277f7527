import { createPreviewJob } from './preview.ts'
import { serveJobs, type WorkerScope } from './serveJobs.ts'

serveJobs(
  self as unknown as WorkerScope,
  createPreviewJob(() => performance.now()),
)
