import { describe, expect, it } from 'vitest'
import { createIdCounter, type Id } from '../../mapping/index.ts'
import { applyCommand } from '../applyCommand.ts'
import type { ProjectCommand } from '../command.ts'
import { createProject } from '../document/createProject.ts'
import type { Project } from '../model.ts'
import { keepIds } from './keepIds.ts'

/** The same API as an import would make it: other ids each time. */
function api(prefix: string, headers: readonly string[], path = '/orders/{id}'): Project {
  const ids = createIdCounter(prefix)
  let project = createProject('Orders')
  const apply = (command: ProjectCommand): void => {
    const result = applyCommand(project, command, ids)
    project = result.kind === 'done' ? result.project : project
  }
  apply({ type: 'addModel', name: 'Order', schema: {} })
  apply({ type: 'setStageVariable', name: 'host', value: 'h' })
  apply({ type: 'addMethod', path, verb: 'POST' })
  const method = project.methods[0]?.id ?? ('none' as Id)
  for (const name of headers) apply({ type: 'addParameter', method, in: 'header', name })
  apply({ type: 'setRequestBody', method, contentType: 'application/json', shape: { kind: 'model', name: 'Order' } })
  return project
}

const parameterIds = (project: Project): Readonly<Record<string, string>> =>
  Object.fromEntries(project.methods[0]?.request.parameters.map(({ name, id }) => [name, id]) ?? [])

describe('keepIds', () => {
  it('keeps the ids of what has the same name', () => {
    const before = api('a', ['X-Tenant', 'X-Trace'])
    const after = keepIds(before, api('b', ['X-Trace', 'X-Tenant']))
    expect(after.methods[0]?.id).toBe(before.methods[0]?.id)
    expect(after.methods[0]?.request.bodies[0]?.id).toBe(before.methods[0]?.request.bodies[0]?.id)
    expect(after.api.models[0]?.id).toBe(before.api.models[0]?.id)
    expect(after.api.stageVariables[0]?.id).toBe(before.api.stageVariables[0]?.id)
    expect(parameterIds(after)).toEqual(parameterIds(before))
  })

  it('keeps the id of a parameter that was renamed', () => {
    const before = api('a', ['X-Tenant-Id', 'X-Trace'])
    const after = keepIds(before, api('b', ['tenantId', 'X-Colour']))
    expect(parameterIds(after)['tenantId']).toBe(parameterIds(before)['X-Tenant-Id'])
    expect(Object.values(parameterIds(before))).not.toContain(parameterIds(after)['X-Colour'])
  })

  it('leaves what is new as it is', () => {
    const [before, imported] = [api('a', []), api('b', [], '/carts/{id}')]
    expect(keepIds(before, imported).methods).toEqual(imported.methods)
  })
})
