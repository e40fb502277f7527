import { expect, it } from 'vitest'
import { exampleProject, type Project, writeProject } from '../core/project/index.ts'
import type { JobOutcome } from './protocol.ts'
import type { WorkerClient } from './workerClient.ts'
import { createWriterJob } from './writer.ts'
import { createProjectWriter } from './writerClient.ts'

const first = exampleProject()
const renamed: Project = { ...first, api: { ...first.api, name: 'Another name' } }

/** A worker that does its jobs at once; a failing one is replaced, as the client's is. */
function client(): WorkerClient & { readonly sizes: number[]; fail: boolean } {
  let job = createWriterJob()
  const state = {
    sizes: [] as number[],
    fail: false,
    async run(payload: string): Promise<JobOutcome> {
      state.sizes.push(payload.length)
      if (!state.fail) return { kind: 'done', payload: job(payload) }
      job = createWriterJob()
      return { kind: 'crashed', message: 'no memory' }
    },
    dispose() {},
  }
  return state
}

it('writes the bytes of the file', async () => {
  await expect(createProjectWriter(client()).write(first)).resolves.toBe(writeProject(first))
})

it('sends of the next project what changed', async () => {
  const worker = client()
  const writer = createProjectWriter(worker)
  await writer.write(first)
  await expect(writer.write(renamed)).resolves.toBe(writeProject(renamed))
  await expect(writer.write(renamed)).resolves.toBe(writeProject(renamed))
  const [whole = 0, change = 0] = worker.sizes
  expect(change).toBeLessThan(whole / 10)
})

it('tells a new worker all of it after a failure', async () => {
  const worker = client()
  const writer = createProjectWriter(worker)
  await writer.write(first)
  worker.fail = true
  await expect(writer.write(renamed)).resolves.toBeUndefined()
  worker.fail = false
  await expect(writer.write(renamed)).resolves.toBe(writeProject(renamed))
})

it('answers the newest alone', async () => {
  const settles: ((outcome: JobOutcome) => void)[] = []
  const payloads: string[] = []
  const writer = createProjectWriter({
    run(payload) {
      payloads.push(payload)
      settles.at(-1)?.({ kind: 'cancelled' })
      return new Promise((settle) => settles.push(settle))
    },
    dispose() {},
  })
  const outdated = writer.write(first)
  const newest = writer.write(renamed)
  settles[1]?.({ kind: 'done', payload: createWriterJob()(payloads[1] ?? '') })
  await expect(outdated).resolves.toBeUndefined()
  await expect(newest).resolves.toBe(writeProject(renamed))
})
