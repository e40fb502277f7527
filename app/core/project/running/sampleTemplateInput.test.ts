import { describe, expect, it } from 'vitest'
import { createTemplateVariables } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import { renderTemplate } from '../../vtl/index.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { sampleTemplateInput } from './sampleTemplateInput.ts'
import { simulateMethod } from './simulateMethod.ts'

/** Prints all that a template can read of a request. */
const everything = `#foreach($place in $input.params().keySet())$place:
#foreach($name in $input.params().get($place).keySet())$name=$input.params().get($place).get($name);#end
#end
#foreach($key in $context.keySet())$key=$context.get($key);#end
#foreach($key in $context.identity.keySet())$key=$context.identity.get($key);#end
#foreach($key in $stageVariables.keySet())$key=$stageVariables.get($key);#end
$input.body`

const sample: TestCase = {
  id: 'sample' as Id,
  name: 'all of it',
  request: {
    path: [{ name: 'var', value: 'a b/ä' }],
    query: [
      { name: 'tag', value: 'one' },
      { name: 'tag', value: 'two' },
    ],
    headers: [
      { name: 'X-Tenant', value: 'acme' },
      { name: 'Connection', value: 'close' },
      { name: 'User-Agent', value: 'test' },
      { name: 'x-api-key', value: 'k' },
    ],
    body: '{"a": 1}',
  },
  context: { requestId: 'r-1', authorizer: { principalId: 'p' } },
  stageVariables: [{ name: 'host', value: 'h' }],
  backend: { status: 200, headers: [], body: '{"from": "backend"}' },
}

function withTemplate(): { readonly project: Project; readonly method: ProjectMethod } {
  const project = exampleProject()
  const [first] = project.methods
  if (first === undefined) throw new Error('the example has a method')
  const { payloads } = first.mapping
  const body = { kind: 'template', vtl: everything } as const
  const mapping = { parameters: [], payloads: payloads.map((payload) => ({ ...payload, body })) }
  const method: ProjectMethod = { ...first, verb: 'POST', mapping }
  return { project: { ...project, methods: [method] }, method }
}

function rendered(side: 'request' | 'response', template: string): string {
  const { project, method } = withTemplate()
  const input = sampleTemplateInput(project, method, sample, side)()
  const outcome = renderTemplate(template, { variables: createTemplateVariables(input) })
  return outcome.kind === 'rendered' ? outcome.output : 'failed'
}

describe('sampleTemplateInput', () => {
  it('is what a template reads when the sample is simulated', () => {
    const { project, method } = withTemplate()
    const { backend: _backend, ...asked } = sample
    const outcome = simulateMethod(project, method.id, asked)
    expect(outcome.kind === 'request' && outcome.integrationRequest.body).toBe(rendered('request', everything))
  })

  it('has the backend’s body in a response template, and the request’s parameters', () => {
    expect(rendered('response', "$input.json('$.from') $input.params('X-Tenant')")).toBe('"backend" acme')
    expect(rendered('request', "$input.json('$.a') $input.params('X-Tenant')")).toBe('1 acme')
  })

  it('hides the headers that API Gateway hides', () => {
    expect(rendered('request', "[$input.params('Connection')]")).toBe('[]')
  })

  it('is made anew by each call', () => {
    const { project, method } = withTemplate()
    const input = sampleTemplateInput(project, method, sample, 'request')
    const variables = createTemplateVariables(input())
    renderTemplate('#set($context.requestOverride.header.X = "v")', { variables })
    const again = renderTemplate('[$context.requestOverride.header.X]', { variables: createTemplateVariables(input()) })
    expect(again.kind === 'rendered' && again.output).toBe('[]')
  })
})
