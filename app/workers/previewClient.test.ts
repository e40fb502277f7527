import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exampleProject } from '../core/project/index.ts'
import { applyDelta } from './delta.ts'
import { createPreviewClient, type PreviewWorker } from './previewClient.ts'
import type { PreviewQuestion, PreviewQuestionMessage, PreviewSubject } from './previewJob.ts'

const deadlineMs = 1000
const patienceMs = 100

interface FakeWorker extends PreviewWorker {
  readonly asked: PreviewQuestion[]
  /** As the worker knows it after the last question. */
  subject: unknown
  ended: boolean
  answer(): void
}

function fakeWorkers(standby = true) {
  const workers: FakeWorker[] = []
  const spawn = (): FakeWorker => {
    let id = 0
    const worker: FakeWorker = {
      asked: [],
      subject: undefined,
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage(message: PreviewQuestionMessage) {
        id = message.id
        const question = JSON.parse(message.question) as PreviewQuestion
        worker.asked.push(question)
        worker.subject = applyDelta(worker.subject, question.delta)
      },
      terminate: () => {
        worker.ended = true
      },
      answer: () => worker.onmessage?.({ data: { type: 'answer', id, answer: [] } }),
    }
    workers.push(worker)
    return worker
  }
  const at = (index: number): FakeWorker => workers[index] as FakeWorker
  return { client: createPreviewClient({ spawn, deadlineMs, patienceMs, standby }), workers, at }
}

function subjectOf(path: string): PreviewSubject {
  const { api, methods } = exampleProject()
  const method = methods[0]
  if (method === undefined) throw new Error('the example has a method')
  return { api, method: { ...method, path }, testCase: undefined }
}

const [first, second, third] = [subjectOf('/first'), subjectOf('/second'), subjectOf('/third')]
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('createPreviewClient', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('gives the answer, and sends of the next subject what changed', async () => {
    const { client, at } = fakeWorkers()
    const answered = client.ask('problems', first)
    at(0).answer()
    expect(await answered).toEqual({ kind: 'done', answer: [] })
    void client.ask('problems', { ...first, method: { ...first.method, path: '/other' } })
    expect(JSON.stringify(at(0).asked[1]).length).toBeLessThan(200)
    expect(at(0).subject).toMatchObject({ method: { path: '/other' } })
  })

  it('waits twice as long after it has lost patience, so that a slow machine comes to an end', async () => {
    const { client, workers, at } = fakeWorkers(false)
    void client.ask('preview', first)
    vi.advanceTimersByTime(patienceMs + 1)
    void client.ask('preview', second)
    expect(workers).toHaveLength(2)
    vi.advanceTimersByTime(patienceMs + 1)
    const last = client.ask('preview', third)
    expect(workers).toHaveLength(2)
    at(1).answer()
    at(1).answer()
    expect(await last).toMatchObject({ kind: 'done' })
  })

  it('keeps no spare worker where none is to stand by', () => {
    const { client, workers, at } = fakeWorkers(false)
    void client.ask('problems', first)
    at(0).answer()
    expect(workers).toHaveLength(1)
  })

  it('lets a short question end, and of those that wait asks the latest', async () => {
    const { client, at } = fakeWorkers()
    const outcomes = [client.ask('preview', first), client.ask('preview', second), client.ask('preview', third)]
    expect(at(0).asked).toHaveLength(1)
    at(0).answer()
    expect(at(0).asked).toHaveLength(2)
    expect(at(0).subject).toEqual(plain(third))
    at(0).answer()
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['done', 'cancelled', 'done'])
    expect(at(0).ended).toBe(false)
  })

  it('ends a long question for the next, whose worker is told everything', async () => {
    const { client, workers, at } = fakeWorkers()
    const long = client.ask('preview', first)
    vi.advanceTimersByTime(patienceMs + 1)
    expect(at(0).ended).toBe(false)
    const next = client.ask('preview', second)
    expect(await long).toEqual({ kind: 'cancelled' })
    expect(at(0).ended).toBe(true)
    expect(at(1).subject).toEqual(plain(second))
    at(1).answer()
    expect((await next).kind).toBe('done')
    expect(workers.filter(({ ended }) => !ended)).toHaveLength(2)
  })

  it('ends a question that becomes long while another waits', async () => {
    const { client, at } = fakeWorkers()
    const long = client.ask('preview', first)
    void client.ask('preview', second)
    vi.advanceTimersByTime(patienceMs + 1)
    expect(await long).toEqual({ kind: 'cancelled' })
    expect(at(1).subject).toEqual(plain(second))
  })

  it('ends a question at its deadline', async () => {
    const { client, at } = fakeWorkers()
    const outcome = client.ask('preview', first)
    vi.advanceTimersByTime(deadlineMs + 1)
    expect(await outcome).toEqual({ kind: 'timeout', afterMs: deadlineMs })
    expect(at(0).ended).toBe(true)
  })

  it('says that the worker crashed, and goes on with another', async () => {
    const { client, at } = fakeWorkers()
    const outcome = client.ask('preview', first)
    at(0).onerror?.({ message: 'out of memory' })
    expect(await outcome).toEqual({ kind: 'crashed', message: 'out of memory' })
    const next = client.ask('preview', first)
    expect(at(1).subject).toEqual(plain(first))
    at(1).answer()
    expect((await next).kind).toBe('done')
  })

  it('settles everything when it is disposed of', async () => {
    const { client, workers } = fakeWorkers()
    const outcomes = [client.ask('preview', first), client.ask('preview', second)]
    client.dispose()
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled'])
    expect(workers.every(({ ended }) => ended)).toBe(true)
  })
})
