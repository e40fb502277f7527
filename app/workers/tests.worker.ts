import { serveJobs, type WorkerScope } from './serveJobs.ts'
import { testsJob } from './tests.ts'

serveJobs(self as unknown as WorkerScope, testsJob)
