import { describe, expect, it } from 'vitest'
import { methodScript } from '../../testing/projectScript.ts'
import { runTestCases } from '../running/runTestCases.ts'
import { edgeSamples } from './edgeSamples.ts'
import { expectationOf } from './expectationOf.ts'

const schema = {
  type: 'object',
  required: ['name', 'size'],
  properties: {
    name: { type: 'string', example: 'Ann' },
    size: { type: 'string', enum: ['S', 'M'] },
    note: { type: 'string', example: 'n' },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku'],
        properties: { sku: { type: 'string', example: 'A' }, qty: { type: 'integer', example: 2 } },
      },
    },
  },
} as const

function samples(): ReadonlyMap<string, string> {
  const script = methodScript('{}', undefined)
  const shaped = script
    .apply({ type: 'removeRequestBody', method: script.method.id, contentType: 'application/json' })
    .apply({
      type: 'setRequestBody',
      method: script.method.id,
      contentType: 'application/json',
      shape: { kind: 'schema', schema },
    })
  return new Map(edgeSamples(shaped.project, shaped.method).map(({ name, request }) => [name, request.body]))
}

describe('edgeSamples', () => {
  it.each([
    ['only what is required', { name: 'Ann', size: 'S' }],
    ['empty arrays', { name: 'Ann', size: 'S', note: 'n', lines: [] }],
    [
      'several items',
      {
        name: 'Ann',
        size: 'S',
        note: 'n',
        lines: [
          { sku: 'A', qty: 2 },
          { sku: 'A', qty: 2 },
          { sku: 'A', qty: 2 },
        ],
      },
    ],
    ['null where optional', { name: 'Ann', size: 'S', note: null, lines: null }],
    ['wrong types', { name: 17, size: 17, note: 17, lines: [{ sku: 17, qty: '2' }] }],
  ])('%s', (name, body) => {
    expect(JSON.parse(samples().get(name) ?? '')).toEqual(body)
  })

  it('puts quotes into free text only: an enum keeps a value it allows', () => {
    const body = JSON.parse(samples().get('quotes and unicode') ?? '') as {
      readonly name: string
      readonly size: string
    }
    expect(body.name).toContain('"O\'Hara" \\')
    expect(body.size).toBe('S')
  })

  it('has no two alike, and none for a method with nothing to vary', () => {
    const bodies = [...samples().values()]
    expect(new Set(bodies).size).toBe(bodies.length)
    const bare = methodScript(undefined, undefined, '/health')
    expect(edgeSamples(bare.project, bare.method)).toEqual([])
  })
})

describe('expectationOf', () => {
  it('holds what was mapped, and not the headers that API Gateway adds', () => {
    const script = methodScript('{"name": "n"}', undefined)
    const [before] = runTestCases(script.project, script.method.id)
    const expected = before && expectationOf(before.outcome)
    const names = expected?.integrationRequest?.headers?.map(({ name }) => name)
    expect(names).not.toContain('Host')
    expect(names).not.toContain('X-Amzn-Trace-Id')
    expect(names).toContain('Content-Type')
  })

  it('passes when approved, and fails once another body is sent', () => {
    const script = methodScript('{"name": "n"}', undefined)
    const [before] = runTestCases(script.project, script.method.id)
    const approved = script.apply({
      type: 'setExpectation',
      method: script.method.id,
      testCase: before?.testCase ?? script.method.id,
      ...(before && { expect: expectationOf(before.outcome) ?? {} }),
    })
    expect(runTestCases(approved.project)).toMatchObject([{ kind: 'passed', differences: [] }])
    const payload = approved.method.mapping.payloads[0]
    const changed = approved.apply({
      type: 'switchToTemplate',
      method: approved.method.id,
      payload: payload?.id ?? approved.method.id,
      text: '{"other": true}',
    })
    expect(runTestCases(changed.project)).toMatchObject([
      { kind: 'failed', differences: [{ what: 'integrationRequest.body', actual: '{"other": true}' }] },
    ])
  })

  it('is taken back by a command without one', () => {
    const script = methodScript('{"name": "n"}', undefined)
    const [testCase] = script.method.testCases
    const ids = { method: script.method.id, testCase: testCase?.id ?? script.method.id }
    const approved = script.apply({ type: 'setExpectation', ...ids, expect: { methodResponse: { status: 200 } } })
    expect(approved.method.testCases[0]?.expect).toEqual({ methodResponse: { status: 200 } })
    const back = approved.apply({ type: 'setExpectation', ...ids })
    expect(back.method.testCases).toEqual(script.method.testCases)
  })
})

describe('addTestCases', () => {
  it('adds all in one step, each under a free name', () => {
    const script = methodScript('{"name": "n"}', undefined)
    const name = script.method.testCases[0]?.name ?? ''
    const request = { path: [], query: [], headers: [], body: '' }
    const added = script.apply({
      type: 'addTestCases',
      method: script.method.id,
      testCases: [
        { name, request },
        { name: 'other', request },
      ],
    })
    expect(added.method.testCases.map((testCase) => testCase.name)).toEqual([name, `${name} 2`, 'other'])
  })

  it('refuses to add nothing', () => {
    const script = methodScript('{"name": "n"}', undefined)
    const refused = script.tryOut({ type: 'addTestCases', method: script.method.id, testCases: [] })
    expect(refused).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'project/no-test-cases' }] })
  })
})
