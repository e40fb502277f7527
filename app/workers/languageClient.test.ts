import { describe, expect, it } from 'vitest'
import { exampleProject } from '../core/project/index.ts'
import { createLanguageJob } from './language.ts'
import { createLanguageClient } from './languageClient.ts'
import type { LanguageSurroundings } from './languageJob.ts'
import type { JobOutcome } from './protocol.ts'
import type { WorkerClient } from './workerClient.ts'

const project = exampleProject()
const [method] = project.methods

function surroundings(): LanguageSurroundings {
  if (method === undefined) throw new Error('the example has a method')
  return { api: project.api, method, contentType: 'application/json', testCase: method.testCases[0]?.id }
}

/** A worker that answers by the real job unless told otherwise, and notes what it was asked. */
function recordingWorker(failures: readonly JobOutcome[] = []) {
  const payloads: { surroundings?: unknown; ask: string }[] = []
  const left = [...failures]
  let running = 0
  let job = createLanguageJob()
  const client: WorkerClient = {
    async run(payload) {
      payloads.push(JSON.parse(payload) as (typeof payloads)[number])
      expect(running++, 'one question at a time').toBe(0)
      await Promise.resolve()
      running--
      const failure = left.shift()
      if (failure === undefined) return { kind: 'done', payload: await job(payload) }
      job = createLanguageJob()
      return failure
    },
    dispose: () => undefined,
  }
  return { client, payloads }
}

describe('createLanguageClient', () => {
  it('answers from what stands around the template', async () => {
    const client = createLanguageClient(recordingWorker().client)
    client.setSurroundings(surroundings())
    const items = await client.ask('complete', "$input.params('", { offset: 15 })
    expect(items?.map(({ label }) => label)).toEqual(['var', 'query'])
    const hover = await client.ask('hover', "$input.params('query')", { offset: 10 })
    expect(hover?.value).toEqual({ kind: 'value', type: 'String', printed: 'value' })
    const requestId = await client.ask('hover', '$context.resourcePath', { offset: 12 })
    expect(requestId?.value).toEqual({ kind: 'value', type: 'String', printed: '/{var}' })
  })

  it('sends what stands around once, and again after a worker was lost', async () => {
    const { client: worker, payloads } = recordingWorker([{ kind: 'timeout', afterMs: 3000 }])
    const client = createLanguageClient(worker)
    client.setSurroundings(surroundings())
    expect(await client.ask('diagnostics', '#if(')).toBeUndefined()
    await client.ask('diagnostics', '#if(')
    await client.ask('diagnostics', '#if($')
    expect(payloads.map((payload) => payload.surroundings !== undefined)).toEqual([true, true, false])
  })

  it('asks one question after the other, and skips one that nobody waits for', async () => {
    const { client: worker, payloads } = recordingWorker()
    const client = createLanguageClient(worker)
    const abort = new AbortController()
    const all = [
      client.ask('foldingRanges', 'a'),
      client.ask('hover', 'b', { offset: 0, signal: abort.signal }),
      client.ask('semanticTokens', 'c'),
    ]
    abort.abort()
    expect((await Promise.all(all))[1]).toBeUndefined()
    expect(payloads.map(({ ask }) => ask)).toEqual(['foldingRanges', 'semanticTokens'])
  })

  it('rejects for a bug in the worker, and goes on', async () => {
    const client = createLanguageClient(recordingWorker([{ kind: 'crashed', message: 'a bug' }]).client)
    await expect(client.ask('diagnostics', 'a')).rejects.toThrow('a bug')
    expect(await client.ask('diagnostics', 'a')).toEqual([])
  })

  it('answers about expressions of target rows', async () => {
    const client = createLanguageClient(recordingWorker().client)
    const target = { in: 'header', name: 'X-Id' } as const
    expect(await client.askExpression('complete', 'path.', target, { offset: 5 })).toBeUndefined()
    client.setSurroundings(surroundings())
    const items = await client.askExpression('complete', 'path.', target, { offset: 5 })
    expect(items?.map(({ label }) => label)).toEqual(['var'])
    const help = await client.askExpression('signatureHelp', 'lower(', target, { offset: 6 })
    expect(help?.parameters).toHaveLength(1)
    const problems = await client.askExpression('diagnostics', 'nope', target)
    expect(problems?.map(({ code }) => code)).toEqual(['expression/unknown-name'])
  })

  it('knows the side that a template stands on', async () => {
    const client = createLanguageClient(recordingWorker().client)
    client.setSurroundings({ ...surroundings(), side: 'gatewayResponse' })
    const items = await client.ask('complete', '$context.error.', { offset: 15 })
    expect(items?.map(({ label }) => label)).toContain('messageString')
    client.setSurroundings({ ...surroundings(), side: 'response' })
    const hover = await client.ask('hover', '$input', { offset: 3 })
    expect(hover?.documentation?.text).toContain('backend')
  })

  it('has no answer for what there is none', async () => {
    const client = createLanguageClient(recordingWorker().client)
    expect(await client.ask('definition', 'a', { offset: 0 })).toBeUndefined()
  })

  it('answers what expressions at a target come to in the chosen sample', async () => {
    const client = createLanguageClient(recordingWorker().client)
    const around = surroundings()
    client.setSurroundings(around)
    const target = { in: 'header', name: 'X' } as const
    const source = { kind: 'parameter', in: 'querystring', name: 'query' } as const
    const asked = { expressions: [{ expression: { kind: 'ref', source } as const }], conditions: [] }
    expect(await client.askValues(target, asked)).toEqual({
      rounds: [{ values: [{ value: { kind: 'string', text: 'value' } }], holds: [] }],
      count: 1,
      held: [],
    })
    client.setSurroundings({ ...around, testCase: undefined })
    expect(await client.askValues(target, asked)).toBeUndefined()
  })
})
