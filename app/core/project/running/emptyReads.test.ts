import { describe, expect, it } from 'vitest'
import type { Body, Id } from '../../mapping/index.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { emptyReads } from './emptyReads.ts'
import { simulateMethod } from './simulateMethod.ts'

function run(bodies: { request?: Body; response?: Body; sent?: string; answered?: string }) {
  const project = exampleProject()
  const [method] = project.methods
  const [sample] = method?.testCases ?? []
  if (method === undefined || sample === undefined) throw new Error('the example has a method with a sample')
  const payload = (body: Body) => ({ id: 'body' as Id, key: 'application/json', body })
  const changed: ProjectMethod = {
    ...method,
    verb: 'POST',
    mapping: { parameters: [], payloads: bodies.request === undefined ? [] : [payload(bodies.request)] },
    integrationResponses: method.integrationResponses.map((response) => ({
      ...response,
      mapping: { parameters: [], payloads: bodies.response === undefined ? [] : [payload(bodies.response)] },
    })),
  }
  const backend = { status: 200, headers: [], body: bodies.answered ?? '' }
  const tried: TestCase = { ...sample, request: { ...sample.request, body: bodies.sent ?? '' }, backend }
  const whole: Project = { ...project, methods: [changed] }
  return emptyReads(changed, tried, simulateMethod(whole, changed.id, tried))
}

const template = (vtl: string): Body => ({ kind: 'template', vtl })
const leaf = (path: string, more: { disabled?: true } = {}): Body => ({
  kind: 'rules',
  format: 'json',
  variables: [],
  root: {
    id: 'root' as Id,
    kind: 'value',
    value: { kind: 'ref', source: { kind: 'body', path } },
    as: 'json',
    policy: { absent: 'null' },
    ...more,
  },
})

describe('emptyReads', () => {
  it('explains reads of the client’s body, with the nearest key', () => {
    expect(run({ request: leaf('$.sku'), sent: '{"SKU": 1}' })).toEqual([
      {
        of: 'client',
        path: '$.sku',
        nearest: 'SKU',
        sentence: '$.sku matched nothing: $ has no member "sku"; the nearest is "SKU".',
      },
    ])
  })

  it('explains reads of the backend’s body by the response that was chosen', () => {
    expect(run({ response: leaf('$.name'), answered: '{"nmae": 1}' })).toMatchObject([
      { of: 'backend', nearest: 'nmae' },
    ])
  })

  it('finds the paths written out in templates, each once, and none that a template makes', () => {
    const text = `$input.json('$.sku') $input.path("$.sku") $input.path('$.items[$i].qty') \${input.path('$.b')}`
    expect(run({ request: template(text), sent: '{"b": 1}' }).map(({ path }) => path)).toEqual(['$.sku'])
  })

  it.each([
    ['what is there', leaf('$.a')],
    ['a rule that is switched off', leaf('$.b', { disabled: true })],
    ['a path that searches', leaf('$..b')],
  ])('is silent of %s', (_, request) => {
    expect(run({ request, sent: '{"a": null}' })).toEqual([])
  })
})
