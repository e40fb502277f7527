import { expect, it } from 'vitest'
import { sampleProject } from '../testing/sampleProject.ts'
import { runInMemory } from '../testing/runInMemory.ts'

interface SampleFile {
  readonly api: object
  readonly methods: readonly { readonly testCases: readonly { readonly request: object }[] }[]
}

/** The sample project, for which image/png is binary, with one test case whose backend answers with bytes. */
function withBytes(body: string, expected: object): string {
  const project = JSON.parse(sampleProject) as SampleFile
  const [first, ...rest] = project.methods
  const [testCase] = first?.testCases ?? []
  const backend = { status: 200, headers: [{ name: 'Content-Type', value: 'image/png' }], body, isBase64Encoded: true }
  const request = { ...testCase?.request, headers: [{ name: 'Accept', value: 'image/png' }] }
  const only = { ...testCase, name: 'bytes', request, backend, expect: { methodResponse: expected } }
  return JSON.stringify({
    ...project,
    api: { ...project.api, binaryMediaTypes: ['image/png'] },
    methods: [
      {
        ...first,
        testCases: [only],
        integrationResponses: [{ id: 'ok', statusCode: '200', mapping: { parameters: [], payloads: [] } }],
        methodResponses: [{ id: 'declared', statusCode: '200', headers: [], models: [] }],
      },
      ...rest,
    ],
  })
}

it('G4.3: simulate --test answers with the bytes of the sample’s backend', async () => {
  const files = { 'p.json': withBytes('iVBORw==', {}) }
  const args = ['simulate', 'p.json', '--method', 'GET /{var}', '--test', 'bytes', '--format', 'json']
  const { code, out, err } = await runInMemory(args, { files })
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    integrationResponse: { body: 'iVBORw==', isBase64Encoded: true },
    methodResponse: { status: 200, body: 'iVBORw==', isBase64Encoded: true },
  })
})

it('test holds an answer to its bytes, and to being bytes', async () => {
  const passes = { 'p.json': withBytes('iVBORw==', { body: 'iVBORw==', isBase64Encoded: true }) }
  expect(await runInMemory(['test', 'p.json'], { files: passes })).toMatchObject({ code: 0 })
  const fails = { 'p.json': withBytes('iVBORw==', { body: 'AAAA', isBase64Encoded: true }) }
  const failed = await runInMemory(['test', 'p.json'], { files: fails })
  expect(failed.code).toBe(1)
  expect(failed.out + failed.err).toContain('iVBORw==')
})

it('check says where the base64 of a sample is none', async () => {
  const { out, err } = await runInMemory(['check', 'p.json', '--json'], { files: { 'p.json': withBytes('!', {}) } })
  expect(err).toBe('')
  expect(out).toContain('"code": "project/sample-not-base64"')
})
