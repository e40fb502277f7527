import { describe, expect, it } from 'vitest'
import type { Id, ParameterRule } from '../../mapping/index.ts'
import { methodScript, type Script } from '../../testing/projectScript.ts'
import { check } from '../checks/check.ts'
import { readProject } from '../document/readProject.ts'
import { writeProject } from '../document/writeProject.ts'
import type { ProjectIntegrationResponse } from '../model.ts'
import { simulateMethod } from '../running/simulateMethod.ts'
import { toRestApi } from '../running/toRestApi.ts'

const header = (id: string, name: string, json: string): ParameterRule => ({
  id: id as Id,
  to: { in: 'header', name },
  value: { kind: 'literal', json },
  policy: { absent: 'omit' },
})
const failure: ProjectIntegrationResponse = {
  id: 'failure' as Id,
  statusCode: '502',
  selectionPattern: '5\\d{2}',
  mapping: { parameters: [], payloads: [] },
}

function begun(): Script {
  const one = methodScript('{"a": 1}', undefined)
  return one.apply({ type: 'updateIntegration', method: one.method.id, uri: '/orders' }).apply({
    type: 'setDefaults',
    parameters: [header('client', 'X-Client', '"patchbay"'), header('version', 'X-Version', '"1"')],
    integrationResponses: [failure],
    baseUrl: 'https://backend.example/',
  })
}

function sent({ project, method }: Script): { readonly url: string; readonly headers: readonly string[] } {
  const outcome = simulateMethod(project, method.id, {
    id: 't' as Id,
    name: 't',
    request: { path: [{ name: 'orderId', value: '1' }], query: [], headers: [], body: '{"a": 1}' },
  })
  const request = outcome.kind === 'request' ? outcome.integrationRequest : undefined
  const headers = request?.headers.filter(([name]) => name.startsWith('X-') && !name.startsWith('X-Amz')) ?? []
  return { url: request?.url ?? '', headers: headers.map(([name, value]) => `${name}: ${value}`) }
}

describe('defaults of an API', () => {
  it('reach every method: headers, base URL and answers to errors with their method response', () => {
    const one = begun()
    expect(sent(one)).toEqual({
      url: 'https://backend.example/orders',
      headers: ['X-Client: patchbay', 'X-Version: 1'],
    })
    const [compiled] = toRestApi(one.project).methods.values()
    expect(compiled?.method.integration.responses.at(-1)).toMatchObject({
      statusCode: '502',
      selectionPattern: '5\\d{2}',
    })
    expect(compiled?.method.methodResponses.map(({ statusCode }) => statusCode)).toContain('502')
    expect(check(one.project).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('give way to a rule of the method for the same header, in any case', () => {
    const one = begun().connect('path.orderId', 'header x-client')
    const { headers } = sent(one)
    expect(headers).not.toContain('X-Client: patchbay')
    expect(headers).toContain('X-Version: 1')
  })

  it('are left out by methods that do without', () => {
    const one = begun()
    const without = ['client' as Id, 'failure' as Id]
    const free = one.apply({ type: 'setInheritance', method: one.method.id, without })
    expect(sent(free).headers).toEqual(['X-Version: 1'])
    const [compiled] = toRestApi(free.project).methods.values()
    expect(compiled?.method.integration.responses.map(({ statusCode }) => statusCode)).not.toContain('502')
    expect(sent(free.apply({ type: 'setInheritance', method: one.method.id, without: [] }))).toEqual(sent(one))
  })

  it.each(['MOCK', 'AWS_PROXY'] as const)('send nothing where %s takes no parameter mappings', (to) => {
    const one = begun()
    const other = one.apply({ type: 'setIntegrationType', method: one.method.id, to })
    const [compiled] = toRestApi(other.project).methods.values()
    expect([...(compiled?.mapping.parameters.keys() ?? [])]).toEqual([])
  })

  it('stand in the file, and come back from it', () => {
    const { project } = begun()
    const text = writeProject(project)
    expect(text).toContain('"baseUrl": "https://backend.example/"')
    const outcome = readProject(text)
    expect(outcome.kind === 'project' && writeProject(outcome.project)).toBe(text)
  })
})
