import { describe, expect, it } from 'vitest'
import { emptySpanTable, exampleProject, spanCount } from '../core/project/index.ts'
import { deltaOf } from './delta.ts'
import { createPreviewWorker, transferOf } from './preview.ts'
import type { PreviewAnswers, PreviewSubject } from './previewJob.ts'

function exampleSubject(body = ''): PreviewSubject {
  const { api, methods } = exampleProject()
  const [method] = methods
  const sample = method?.testCases[0]
  if (method === undefined || sample === undefined) throw new Error('the example has a sample')
  const testCases = [{ ...sample, request: { ...sample.request, body } }]
  return { api, method: { ...method, testCases }, testCase: sample.id }
}

/** A worker whose clock moves on by `stepMs` each time that it is read. */
function workerOf(stepMs: number) {
  let now = 0
  const answer = createPreviewWorker(() => (now += stepMs))
  let known: PreviewSubject | undefined
  const ask = async <Ask extends keyof PreviewAnswers>(what: Ask, subject: PreviewSubject) => {
    const delta = deltaOf(known, subject)
    known = subject
    return (await answer({ ask: what, ...(delta && { delta }) })) as PreviewAnswers[Ask]
  }
  return { ask, answer }
}

const bodyOf = ({ outcome }: PreviewAnswers['preview']): string | undefined =>
  outcome?.kind === 'request' ? outcome.integrationRequest.body : undefined

describe('the preview worker', () => {
  it('answers with the bytes and, while that is quick, where they came from', async () => {
    const { ask } = workerOf(1)
    const answer = await ask('preview', exampleSubject())
    expect(bodyOf(answer)).toBe('{\n  "path": "var",\n  "type": "value"\n}')
    expect(spanCount(answer.provenance?.spans ?? emptySpanTable)).toBeGreaterThan(1)
    expect(answer.provenance?.values).toContainEqual(['rule-path', { kind: 'string', text: 'var' }])
    expect(transferOf(answer)).toHaveLength(2)
  })

  it('leaves provenance for later once it was slow', async () => {
    const { ask } = workerOf(100)
    const subject = exampleSubject()
    expect((await ask('preview', subject)).provenance).toBeDefined()
    const next = await ask('preview', { ...subject, method: { ...subject.method } })
    expect(next.provenance).toBeUndefined()
    expect(bodyOf(next)).toContain('"path": "var"')
    expect(transferOf(next)).toEqual([])
    const later = await ask('provenance', subject)
    expect(spanCount(later.spans)).toBeGreaterThan(1)
  })

  it('leaves it for later at once where the body is large', async () => {
    const { ask } = workerOf(1)
    expect((await ask('preview', exampleSubject('x'.repeat(60_000)))).provenance).toBeUndefined()
  })

  it('remembers the subject, of which only changes come', async () => {
    const { ask } = workerOf(1)
    const subject = exampleSubject()
    await ask('preview', subject)
    const sample = subject.method.testCases[0]
    const path = [{ name: 'var', value: 'other' }]
    const testCases = sample === undefined ? [] : [{ ...sample, request: { ...sample.request, path } }]
    const answer = await ask('preview', { ...subject, method: { ...subject.method, testCases } })
    expect(bodyOf(answer)).toBe('{\n  "path": "other",\n  "type": "value"\n}')
    expect(await ask('problems', subject)).toEqual([])
  })

  it('compiles a method without a sample', async () => {
    const { ask } = workerOf(1)
    const answer = await ask('preview', { ...exampleSubject(), testCase: undefined })
    expect(answer.outcome).toBeUndefined()
    expect(answer.templates[0]?.text).toContain('"path"')
  })

  it('refuses a first question without a subject', async () => {
    await expect(workerOf(1).answer({ ask: 'preview' })).rejects.toThrow('without a subject')
  })
})
