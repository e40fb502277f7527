import { describe, expect, it } from 'vitest'
import { methodScript } from '../../testing/projectScript.ts'
import { compareProjects } from './compareProjects.ts'

const start = methodScript('{"name": "n", "items": [{"sku": "s"}]}', '{"customer": "c", "lines": [{"sku": "s"}]}')
const drawn = start.connect('body.name', 'customer').connect('body.items[].sku', 'lines[].sku')

describe('compareProjects', () => {
  it('finds nothing between a project and itself', () => {
    expect(compareProjects(drawn.project, drawn.project)).toEqual({ methods: [], parts: [] })
  })

  it('tells mappings that were added, removed and changed, by their targets', () => {
    const changed = drawn.connect('path.orderId', 'header X-Order').apply({
      type: 'setValue',
      method: drawn.method.id,
      place: placeOfCustomer(),
      value: { kind: 'literal', json: '"x"' },
    })
    const { methods } = compareProjects(drawn.project, changed.project)
    expect(methods).toEqual([
      {
        kind: 'changed',
        method: drawn.method.id,
        title: 'POST /orders/{orderId}',
        mappings: [
          { kind: 'added', to: 'header X-Order', after: 'path.orderId' },
          { kind: 'changed', to: 'customer', before: 'body.name', after: '"x"' },
        ],
        parts: [],
      },
    ])
    const back = compareProjects(changed.project, drawn.project)
    expect(back.methods[0]?.mappings.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'removed'])
  })

  it('tells methods that came and went, and parts of the API', () => {
    const more = start
      .apply({ type: 'addMethod', path: '/new', verb: 'GET' })
      .apply({ type: 'setStageVariable', name: 'host', value: 'h' })
    const forth = compareProjects(start.project, more.project)
    expect(forth.methods).toMatchObject([{ kind: 'added', title: 'GET /new' }])
    expect(forth.parts).toEqual(['stage variables'])
    expect(compareProjects(more.project, start.project).methods).toMatchObject([{ kind: 'removed', title: 'GET /new' }])
  })

  it('names the parts of a method that differ beside its mappings', () => {
    const moved = start
      .apply({ type: 'setMethodVerb', method: start.method.id, verb: 'PUT' })
      .apply({ type: 'updateRequest', method: start.method.id, apiKeyRequired: true })
      .apply({ type: 'addTestCase', method: start.method.id })
    expect(compareProjects(start.project, moved.project).methods).toMatchObject([
      { kind: 'changed', title: 'PUT /orders/{orderId}', parts: ['path or verb', 'method request', 'test cases'] },
    ])
  })

  it('pairs methods of two imports by path and verb, since their ids differ', () => {
    const again = methodScript('{"name": "n"}', '{"customer": "c"}')
    const other = {
      ...again.project,
      methods: again.project.methods.map((method) => ({ ...method, id: start.project.api.name as typeof method.id })),
    }
    expect(compareProjects(again.project, other)).toEqual({ methods: [], parts: [] })
  })
})

function placeOfCustomer() {
  const payload = drawn.method.mapping.payloads[0]
  if (payload === undefined) throw new Error('the method has a payload')
  return { in: 'body', payload: payload.id, path: ['customer'] } as const
}
