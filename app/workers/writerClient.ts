import type { Project } from '../core/project/index.ts'
import { deltaOf } from './delta.ts'
import type { WorkerClient } from './workerClient.ts'

/** Writes projects off the main thread. */
export interface ProjectWriter {
  /** The bytes of the project file; undefined where a newer one was asked for first or the worker failed. Never rejects. */
  write(project: Project): Promise<string | undefined>
  dispose(): void
}

/** Of each project, only what changed since the last one crosses to the worker. */
export function createProjectWriter(client: WorkerClient): ProjectWriter {
  let known: Project | undefined
  let lastJob = 0
  let isRunning = false
  return {
    async write(project) {
      // Asked while it writes, the client ends the worker, and a new one knows nothing.
      if (isRunning) known = undefined
      const job = ++lastJob
      const delta = deltaOf(known, project)
      known = project
      isRunning = true
      const outcome = await client.run(JSON.stringify({ ...(delta && { delta }) }))
      if (job !== lastJob) return undefined
      isRunning = false
      if (outcome.kind === 'done') return outcome.payload
      known = undefined
      return undefined
    },
    dispose: () => client.dispose(),
  }
}
