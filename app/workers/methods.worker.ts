import { serveJobs, type WorkerScope } from './serveJobs.ts'
import { methodsJob } from './methods.ts'

serveJobs(self as unknown as WorkerScope, methodsJob)
