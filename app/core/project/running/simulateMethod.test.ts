import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript } from '../../testing/projectScript.ts'
import { exampleProject } from '../document/exampleProject.ts'
import { readProject } from '../document/readProject.ts'
import type { Project, TestCase } from '../model.ts'
import { check } from '../checks/check.ts'
import { clientRequestOf } from './clientRequestOf.ts'
import { runTestCases } from './runTestCases.ts'
import { simulateMethod } from './simulateMethod.ts'
import { targetValues } from './targetValues.ts'
import { toRestApi } from './toRestApi.ts'
import { partText } from './sentRequest.ts'
import { traceOutcome } from './traceOutcome.ts'

function gallery(name: string): Project {
  const outcome = readProject(readFileSync(`public/gallery/${name}.patchbay.json`, 'utf8'))
  if (outcome.kind !== 'project') throw new Error(`${name} does not read`)
  return outcome.project
}

function sampleOf(project: Project, verb: string, name: string) {
  const method = project.methods.find(
    (candidate) => candidate.verb === verb && candidate.testCases.some((one) => one.name === name),
  )
  const sample = method?.testCases.find((one) => one.name === name)
  if (method === undefined || sample === undefined) throw new Error(`no sample ${name}`)
  return { method, sample }
}

describe('the worked example of the guide', () => {
  const project = exampleProject()
  const { method, sample } = sampleOf(project, 'GET', 'value')
  const outcome = simulateMethod(project, method.id, sample.id, { traced: true })
  const request = outcome.kind === 'request' ? outcome.integrationRequest : undefined

  it('sends the request that the guide shows', () => {
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe('http://service.domain.com/')
    expect(request?.headers).toContainEqual(['Host', 'service.domain.com'])
    expect(request?.headers).toContainEqual(['Content-Type', 'application/json'])
    expect(request?.body).toBe('{\n  "path": "var",\n  "type": "value"\n}')
    expect(request?.headers).toContainEqual(['Content-Length', String(request?.body.length)])
  })

  it('sends the value of the variable and of the query parameter, whatever they are', () => {
    const odd: TestCase = {
      ...sample,
      request: {
        ...sample.request,
        path: [{ name: 'var', value: 'a"b' }],
        query: [{ name: 'query', value: '"},{"x' }],
      },
    }
    const sent = simulateMethod(project, method.id, odd)
    // A path is not decoded on the way; a query is, once (api-gateway facts, 2.2).
    expect(sent.kind === 'request' && JSON.parse(sent.integrationRequest.body)).toEqual({
      path: 'a%22b',
      type: '"},{"x',
    })
  })

  it('traces each value to its rule and its source', () => {
    const values = traceOutcome(project, method.id, sample, outcome).filter(
      ({ part, sources }) => part.kind === 'body' && sources.length > 0,
    )
    expect(values.map((span) => [partText(outcome, span), span.rule, ...span.sources])).toEqual([
      ['var', 'rule-path', { text: 'path.var', kind: 'path', row: 'path:var', value: { kind: 'string', text: 'var' } }],
      [
        'value',
        'rule-type',
        { text: 'query.query', kind: 'query', row: 'query:query', value: { kind: 'string', text: 'value' } },
      ],
    ])
  })

  it('says what every rule gave', () => {
    expect(Object.fromEntries(targetValues(project, method.id, sample.id, outcome))).toEqual({
      'rule-root': { kind: 'object', count: 2 },
      'rule-path': { kind: 'string', text: 'var' },
      'rule-type': { kind: 'string', text: 'value' },
    })
  })

  it('has no problems', () => {
    expect(check(project)).toEqual([])
  })
})

describe('the gallery', () => {
  it.each(['example', 'orders', 'shipments'])('%s has no problems and passes its test cases', (name) => {
    const project = gallery(name)
    expect(check(project)).toEqual([])
    expect(
      runTestCases(project).flatMap(({ title, differences }) => differences.map((one) => ({ title, ...one }))),
    ).toEqual([])
  })

  // By hand, from the samples in the files.
  it.each([
    [
      'happy path',
      {
        customer: "Zoë O'Hara",
        contact: 'zoe@acme.org',
        validateOnly: true,
        lines: [
          { sku: 'A-1', quantity: 2, price: 10.5, currency: 'EUR' },
          { sku: 'B/2', quantity: 1, price: 3.2 },
          { sku: 'C 3', quantity: 5 },
        ],
        source: 'web',
      },
    ],
    ['no items', { customer: 'Ada', lines: [], coupon: 'SPRING', source: 'web' }],
  ])('orders, %s: sends what was drawn', (name, body) => {
    const project = gallery('orders')
    const { method, sample } = sampleOf(project, 'POST', name)
    const outcome = simulateMethod(project, method.id, sample)
    expect(outcome.kind === 'request' && JSON.parse(outcome.integrationRequest.body)).toEqual(body)
  })

  it.each([
    [
      'two orders',
      {
        carrier: 'DHL',
        parcels: [
          {
            order: 'O-1',
            express: true,
            contents: [
              { sku: 'A-1', qty: 2 },
              { sku: 'B-2', qty: 1 },
            ],
          },
          { order: 'O-2', express: false, contents: [{ sku: 'A-1', qty: 4 }] },
        ],
        picks: [
          { sku: 'A-1', qty: 2, order: 'O-1' },
          { sku: 'B-2', qty: 1, order: 'O-1' },
          { sku: 'A-1', qty: 4, order: 'O-2' },
        ],
        orderCount: 2,
        handling: 'fragile',
        labels: ['fragile', 'cold'],
      },
    ],
    ['nothing to ship', { carrier: 'DHL', parcels: [], picks: [], orderCount: 0, handling: '', labels: [] }],
  ])('shipments, %s: sends what was drawn', (name, body) => {
    const project = gallery('shipments')
    const { method, sample } = sampleOf(project, 'POST', name)
    const outcome = simulateMethod(project, method.id, sample)
    expect(outcome.kind === 'request' && JSON.parse(outcome.integrationRequest.body)).toEqual(body)
  })

  it('traces an item to its place in the body, and to the row of the field', () => {
    const project = gallery('orders')
    const { method, sample } = sampleOf(project, 'POST', 'happy path')
    const outcome = simulateMethod(project, method.id, sample, { traced: true })
    const spans = traceOutcome(project, method.id, sample, outcome)
    const body = method.request.bodies[0]?.id ?? ''
    const found = spans.flatMap((span) =>
      span.sources.map((source) => ({ ...source, shown: partText(outcome, span), rule: span.rule })),
    )
    const second = found.find(({ text }) => text === 'body.items[1].qty')
    expect(second).toMatchObject({
      shown: '1',
      row: `body:${body}:$.items[*].qty`,
      value: { kind: 'number', text: '1' },
      kind: 'body',
    })
    expect(found.find(({ text }) => text === 'path.orderId')).toMatchObject({ shown: '42-A', kind: 'path' })
    expect(found.find(({ text }) => text === 'header["X-Tenant"]')).toMatchObject({ shown: 'ACME' })
    expect(found.find(({ text }) => text === 'stage.host')).toMatchObject({
      shown: 'api.backend.example',
      value: { text: 'api.backend.example' },
    })
    expect(found.find(({ text }) => text === 'context.requestId')).toMatchObject({
      shown: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    })
  })

  it('gives parameters and the first item of a loop their values', () => {
    const project = gallery('orders')
    const { method, sample } = sampleOf(project, 'POST', 'happy path')
    const outcome = simulateMethod(project, method.id, sample, { traced: true })
    const values = targetValues(project, method.id, sample, outcome)
    const shown = method.mapping.parameters.map(({ to, id }) => [to.name, values.get(id)])
    expect(Object.fromEntries(shown)).toEqual({
      id: { kind: 'string', text: '42-A' },
      trace: { kind: 'string', text: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef' },
      'X-Tenant': { kind: 'string', text: 'ACME' },
      'Content-Type': { kind: 'string', text: 'application/json' },
    })
    expect([...values.values()]).toContainEqual({ kind: 'array', count: 3 })
    expect([...values.values()]).toContainEqual({ kind: 'number', text: '10.5' })
  })
})

describe('clientRequestOf', () => {
  const method = methodScript(undefined, undefined, '/a/{id}').method
  const greedy = methodScript(undefined, undefined, '/a/{rest+}').method
  const sample = (name: string, value: string): TestCase => ({
    id: 's' as Id,
    name: 's',
    request: { path: [{ name, value }], query: [], headers: [], body: '' },
  })

  it.each([
    [method, 'id', '42-A', '/a/42-A'],
    [method, 'id', 'a b', '/a/a%20b'],
    [method, 'id', 'a%2Bb', '/a/a%2Bb'],
    [method, 'id', '100%', '/a/100%25'],
    [method, 'id', 'x/y', '/a/x%2Fy'],
    [method, 'id', 'Zoë', '/a/Zo%C3%AB'],
    [method, 'id', '😀', '/a/%F0%9F%98%80'],
    [method, 'id', '\ud800', '/a/%EF%BF%BD'],
    [method, 'other', 'x', '/a/'],
    [greedy, 'rest', 'x/y z', '/a/x/y%20z'],
  ])('fills in the path variables of %#', (of, name, value, path) => {
    expect(clientRequestOf(of, sample(name, value)).path).toBe(path)
  })

  it('calls a method for any verb by what its sample is', () => {
    const any = { ...method, verb: 'ANY' as const }
    const empty = sample('id', '1')
    expect(clientRequestOf(any, empty).verb).toBe('GET')
    expect(clientRequestOf(any, { ...empty, request: { ...empty.request, body: '{}' } }).verb).toBe('POST')
  })
})

describe('toRestApi', () => {
  it('compiles a method once', () => {
    const project = exampleProject()
    const [method] = project.methods
    const first = toRestApi(project)
    const second = toRestApi({ ...project, api: { ...project.api, name: 'Other' } })
    expect(method && second.methods.get(method.id)).toBe(method && first.methods.get(method.id))
  })

  it('makes a model of a body that has none', () => {
    const { project, method } = methodScript('{"a": 1}', undefined)
    const { restApi, methods } = toRestApi(project)
    const name = methods.get(method.id)?.method.requestModels.get('application/json')
    expect(restApi.models).toMatchObject([
      { name, contentType: 'application/json', schema: { properties: { a: { type: 'integer' } } } },
    ])
    expect(name).toMatch(/^[A-Za-z0-9]+$/)
  })

  it('declares parameters with what is required of them', () => {
    const start = methodScript(undefined, undefined)
    const { project, method } = start.apply({
      type: 'addParameter',
      method: start.method.id,
      in: 'header',
      name: 'X-A',
      required: true,
    })
    expect([...(toRestApi(project).methods.get(method.id)?.method.requestParameters ?? [])]).toEqual([
      ['method.request.path.orderId', true],
      ['method.request.header.X-A', true],
    ])
  })

  it('keeps a template that a deployment resolves', () => {
    const vtl = { opaque: { 'Fn::Sub': '{"a": "${B}"}' }, shown: '{"a": "b"}' }
    const { project, method } = methodScript(undefined, undefined)
    const mapping = {
      ...method.mapping,
      payloads: method.mapping.payloads.map((payload) => ({ ...payload, body: { kind: 'template' as const, vtl } })),
    }
    const to = { ...project, methods: [{ ...method, mapping }] }
    expect(toRestApi(to).methods.get(method.id)?.method.integration.requestTemplates.get('application/json')).toEqual(
      vtl,
    )
  })
})

describe('runTestCases', () => {
  it('says what differs', () => {
    const project = exampleProject()
    const [method] = project.methods
    const [testCase] = method?.testCases ?? []
    if (method === undefined || testCase === undefined) return
    const expect_ = {
      integrationRequest: {
        method: 'PUT',
        headers: [
          { name: 'host', value: 'service.domain.com' },
          { name: 'X-No', value: '1' },
        ],
      },
      methodResponse: { status: 200 },
    }
    const to = { ...project, methods: [{ ...method, testCases: [{ ...testCase, expect: expect_ }] }] }
    expect(runTestCases(to)).toMatchObject([
      {
        title: 'GET /{var}: value',
        kind: 'failed',
        differences: [
          { what: 'integrationRequest.method', expected: 'PUT', actual: 'POST' },
          { what: 'integrationRequest.headers.X-No', expected: '1' },
          { what: 'methodResponse.status', expected: '200' },
        ],
      },
    ])
  })

  it('passes the worked example', () => {
    expect(runTestCases(exampleProject())).toMatchObject([{ kind: 'passed', differences: [] }])
  })

  it('fails nothing where nothing is expected', () => {
    const project = exampleProject()
    const methods = project.methods.map((method) => ({
      ...method,
      testCases: method.testCases.map(({ id, name, request }) => ({ id, name, request })),
    }))
    expect(runTestCases({ ...project, methods })).toMatchObject([{ kind: 'sample', differences: [] }])
  })
})
