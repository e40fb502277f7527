import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerMessage, JobMessage } from './protocol.ts'
import { createWorkerClient, type WorkerLike } from './workerClient.ts'

/** The id is the last job's where none is given. */
type Answer = AnswerMessage extends infer Message
  ? Message extends AnswerMessage
    ? Omit<Message, 'id'> & { readonly id?: number }
    : never
  : never

interface FakeWorker extends WorkerLike {
  readonly jobs: JobMessage[]
  ended: boolean
  answer(message: Answer): void
}

function fakeWorkers() {
  const workers: FakeWorker[] = []
  const spawn = (): FakeWorker => {
    const worker: FakeWorker = {
      jobs: [],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => worker.jobs.push(message),
      terminate: () => {
        worker.ended = true
      },
      answer: (message) => worker.onmessage?.({ data: { id: worker.jobs.at(-1)?.id ?? 0, ...message } }),
    }
    workers.push(worker)
    return worker
  }
  return { workers, spawn, at: (index: number): FakeWorker => workers[index] as FakeWorker }
}

describe('createWorkerClient', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gives the worker’s answer', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const outcome = client.run('ask')
    expect(fake.at(0).jobs[0]?.payload).toBe('ask')
    fake.at(0).answer({ type: 'done', payload: 'answer' })
    expect(await outcome).toEqual({ kind: 'done', payload: 'answer' })
    expect(fake.at(0).ended).toBe(false)
  })

  it('reports progress while the job runs', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const seen: string[] = []
    const outcome = client.run('ask', { onProgress: (progress) => seen.push(`${progress.step} ${progress.share}`) })
    fake.at(0).answer({ type: 'progress', step: 'Reading', share: 0.5 })
    fake.at(0).answer({ type: 'done', payload: '' })
    await outcome
    expect(seen).toEqual(['Reading 0.5'])
  })

  it('cancels the running job when a newer one comes, and runs that one on the spare', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const first = client.run('first')
    const second = client.run('second')
    expect(await first).toEqual({ kind: 'cancelled' })
    expect(fake.at(0).ended).toBe(true)
    expect(fake.at(1).jobs[0]?.payload).toBe('second')
    fake.at(1).answer({ type: 'done', payload: '2' })
    expect(await second).toEqual({ kind: 'done', payload: '2' })
  })

  it('ends a worker that passes the deadline, and goes on with another', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const slow = client.run('slow')
    await vi.advanceTimersByTimeAsync(101)
    expect(await slow).toEqual({ kind: 'timeout', afterMs: 100 })
    expect(fake.at(0).ended).toBe(true)
    const next = client.run('next')
    fake.at(1).answer({ type: 'done', payload: 'ok' })
    expect(await next).toEqual({ kind: 'done', payload: 'ok' })
  })

  it('settles an aborted job as cancelled, before or after it began', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const abort = new AbortController()
    const running = client.run('a', { signal: abort.signal })
    abort.abort()
    expect(await running).toEqual({ kind: 'cancelled' })
    expect(await client.run('b', { signal: abort.signal })).toEqual({ kind: 'cancelled' })
  })

  it('says that a worker crashed, and uses a new one afterwards', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const outcome = client.run('a')
    fake.at(0).onerror?.({ message: 'out of memory' })
    expect(await outcome).toEqual({ kind: 'crashed', message: 'out of memory' })
    expect(fake.at(0).ended).toBe(true)
  })

  it('ignores answers to jobs that are over', async () => {
    const fake = fakeWorkers()
    const client = createWorkerClient({ spawn: fake.spawn, deadlineMs: 100 })
    const outcome = client.run('a')
    fake.at(0).answer({ type: 'done', payload: 'stale', id: 99 })
    fake.at(0).answer({ type: 'done', payload: 'fresh' })
    expect(await outcome).toEqual({ kind: 'done', payload: 'fresh' })
  })
})
