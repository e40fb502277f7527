import { describe, expect, it } from 'vitest'
import { exampleProject } from '../core/project/index.ts'
import { methodsJob } from './methods.ts'
import type { MethodsAnswer, MethodsRequest } from './methodsJob.ts'

const project = exampleProject()
const [method] = project.methods
if (method === undefined) throw new Error('the example has a method')

function ask<T extends MethodsRequest>(request: T, steps: string[] = []): MethodsAnswer[T['ask']] {
  return JSON.parse(methodsJob(JSON.stringify(request), ({ step }) => void steps.push(step))) as MethodsAnswer[T['ask']]
}

describe('methodsJob', () => {
  it('runs test cases as the command line does, telling each method', () => {
    const steps: string[] = []
    const verdicts = ask({ ask: 'run', api: project.api, methods: [method] }, steps)
    expect(verdicts).toMatchObject([{ method: method.id, kind: 'passed', differences: [] }])
    expect(steps).toEqual(['GET /{var}'])
  })

  it('makes samples at the edges', () => {
    const samples = ask({ ask: 'edge-samples', api: project.api, method })
    expect(samples.map(({ name }) => name)).toContain('quotes and unicode')
  })

  it('suggests nothing where all is mapped, and lines where nothing is', () => {
    expect(ask({ ask: 'suggest', api: project.api, method })).toEqual([])
    const payloads = method.mapping.payloads.map((payload) => ({
      ...payload,
      shape: { kind: 'sample' as const, text: '{"query": "x"}' },
      body: { kind: 'rules' as const, format: 'json' as const, variables: [], root: emptyRoot },
    }))
    const bare = { ...method, mapping: { ...method.mapping, payloads } }
    const [best] = ask({ ask: 'suggest', api: project.api, method: bare })
    expect(best).toMatchObject({ from: { kind: 'parameter', name: 'query' }, to: { in: 'body', path: ['query'] } })
  })

  it('tells a call there and back, and a failure on the way', () => {
    const backend = { status: 200, headers: [{ name: 'X-Id', value: '7' }], body: '{"ok": true}' }
    const testCases = method.testCases.map((testCase) => ({ ...testCase, backend }))
    const { id: testCase } = method.testCases[0] ?? method
    const request = { ask: 'exchange', api: project.api, method: { ...method, testCases }, testCase } as const
    const called = (more: Partial<typeof request> & { readonly failure?: 'INTEGRATION_TIMEOUT' } = {}) => {
      const { exchange } = ask({ ...request, ...more })
      if (exchange === undefined) throw new Error('the sample was not called')
      return exchange
    }
    const answered = called()
    expect(answered).toMatchObject({ backend: { status: 200 }, integrationResponse: 'response-default', cut: false })
    expect(answered.outcome.methodResponse?.body).toBe(backend.body)
    expect(answered.outcome.provenance).toEqual([])
    expect(answered.spans.map(({ sources }) => sources[0]?.of)).toContain('backend')
    const failed = called({ failure: 'INTEGRATION_TIMEOUT' })
    expect(failed.outcome).toMatchObject({ kind: 'gatewayResponse', type: 'INTEGRATION_TIMEOUT' })
    expect(failed).not.toHaveProperty('backend')
  })

  it('tells what a drawn response compiles to, with and without a sample that it answers', () => {
    const [response] = method.integrationResponses
    const value = { kind: 'ref', source: { kind: 'parameter', in: 'header', name: 'ETag' } } as const
    const to = { in: 'header', name: 'X-Version' } as const
    const rule = { id: 'rule-version' as typeof method.id, to, value, policy: { absent: 'omit' } } as const
    if (response === undefined) throw new Error('the example has a response')
    const drawn = { ...response, mapping: { parameters: [rule], payloads: [] } }
    const backend = { status: 200, headers: [{ name: 'ETag', value: '7' }], body: '' }
    const testCases = method.testCases.map((testCase) => ({ ...testCase, backend }))
    const of = { ...method, integrationResponses: [drawn], testCases }
    const request = { ask: 'exchange', api: project.api, method: of, drawn: drawn.id } as const
    const parameters = [
      {
        destination: 'method.response.header.X-Version',
        expression: 'integration.response.header.ETag',
        rule: rule.id,
      },
    ]
    expect(ask({ ...request, testCase: testCases[0]?.id }).drawn).toEqual({
      response: drawn.id,
      isChosen: true,
      templates: [],
      parameters,
      values: [[rule.id, { kind: 'string', text: '7' }]],
    })
    expect(ask({ ...request, testCase: undefined })).toEqual({
      drawn: { response: drawn.id, isChosen: false, templates: [], parameters, values: [] },
    })
  })

  it('counts what is wrong and what is mapped', () => {
    expect(ask({ ask: 'health', api: project.api, methods: [method] })).toEqual([
      { method: method.id, errors: 0, warnings: 0, mappings: 2 },
    ])
  })
})

const emptyRoot = { kind: 'object' as const, id: method.id, members: [] }
