import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript, type Script } from '../../testing/projectScript.ts'
import type { ProjectCommand } from '../command.ts'
import { toRestApi } from '../running/toRestApi.ts'

const script = (): Script => methodScript('{"name": "n"}', undefined)
const idOf = (of: Script): Id => of.method.id
const defaultOf = (of: Script): Id => of.method.integrationResponses[0]?.id ?? ('' as Id)

function refusal(of: Script, command: ProjectCommand): string {
  const result = of.tryOut(command)
  return result.kind === 'refused' ? (result.diagnostics[0]?.message ?? '') : 'done'
}

describe('setIntegrationResponse', () => {
  it('adds a response with the method response that AWS asks of it', () => {
    const of = script()
    const next = of.apply({
      type: 'setIntegrationResponse',
      method: idOf(of),
      statusCode: '404',
      selectionPattern: '4\\d\\d',
    })
    expect(next.method.integrationResponses).toMatchObject([
      { statusCode: '200' },
      { statusCode: '404', selectionPattern: '4\\d\\d', mapping: { parameters: [], payloads: [] } },
    ])
    expect(next.method.methodResponses.map(({ statusCode }) => statusCode)).toEqual(['200', '404'])
  })

  it('copies another with ids of its own', () => {
    const of = script()
    const copied = of.apply({
      type: 'setIntegrationResponse',
      method: idOf(of),
      like: defaultOf(of),
      statusCode: '500',
    })
    const [first, second] = copied.method.integrationResponses
    expect(second).toEqual({ ...first, id: second?.id, statusCode: '500' })
    expect(second?.id).not.toBe(first?.id)
  })

  it('takes a pattern and a content handling away by an empty text', () => {
    const of = script()
    const set = { type: 'setIntegrationResponse', method: idOf(of), response: defaultOf(of) } as const
    const given = of.apply({ ...set, selectionPattern: '.*', contentHandling: 'CONVERT_TO_TEXT' })
    expect(given.method.integrationResponses).toMatchObject([
      { selectionPattern: '.*', contentHandling: 'CONVERT_TO_TEXT' },
    ])
    const [response] = given.apply({ ...set, selectionPattern: '', contentHandling: '' }).method.integrationResponses
    expect(Object.keys(response ?? {}).toSorted()).toEqual(['id', 'mapping', 'statusCode'])
  })

  it.each(['', '99', '600', '2xx'])('refuses the status %j', (statusCode) => {
    const of = script()
    expect(refusal(of, { type: 'setIntegrationResponse', method: idOf(of), statusCode })).toContain(
      'cannot have the status',
    )
  })
})

describe('setResponseMapping', () => {
  it('maps a header as AWS writes it, and declares it', () => {
    const of = script()
    const expression = 'integration.response.header.Y'
    const map = {
      type: 'setResponseMapping',
      method: idOf(of),
      response: defaultOf(of),
      header: 'X',
      expression,
    } as const
    const next = of.apply(map)
    const [compiled] = toRestApi(next.project).methods.get(idOf(of))?.method.integration.responses ?? []
    expect([...(compiled?.responseParameters ?? [])]).toEqual([['method.response.header.X', expression]])
    expect(next.method.methodResponses).toMatchObject([{ headers: ['X'] }])
    const again = next.apply({ ...map, header: 'x', expression: "'fixed'" })
    expect(again.method.integrationResponses[0]?.mapping.parameters).toHaveLength(1)
    const { expression: _, ...unmap } = map
    expect(again.apply(unmap).method.integrationResponses[0]?.mapping.parameters).toEqual([])
  })

  it('refuses in AWS’s words', () => {
    const of = script()
    const map = { type: 'setResponseMapping', method: idOf(of), response: defaultOf(of), header: 'X' } as const
    expect(refusal(of, { ...map, expression: 'method.request.header.Y' })).toContain('Invalid mapping expression')
    expect(refusal(of, { ...map, header: 'X Y', expression: "'a'" })).not.toBe('done')
  })
})

describe('setResponseTemplate and setGatewayResponse', () => {
  it('sets, changes and removes', () => {
    const of = script()
    const set = { type: 'setResponseTemplate', method: idOf(of), response: defaultOf(of), key: 'text/plain' } as const
    const templates = (at: Script): unknown[] =>
      at.method.integrationResponses.flatMap(({ mapping }) => mapping.payloads.map(({ key, body }) => [key, body]))
    const one = of.apply({ ...set, text: 'a' })
    expect(templates(one.apply({ ...set, text: 'b' }))).toEqual([['text/plain', { kind: 'template', vtl: 'b' }]])
    expect(templates(one.apply(set))).toEqual([])
    const to = { statusCode: '429', parameters: [], templates: [] }
    const custom = of.apply({ type: 'setGatewayResponse', gatewayType: 'THROTTLED', to })
    expect(custom.project.api.gatewayResponses).toEqual([{ type: 'THROTTLED', ...to }])
    expect(custom.apply({ type: 'setGatewayResponse', gatewayType: 'THROTTLED' }).project.api.gatewayResponses).toEqual(
      [],
    )
  })

  it('says that a response is not there', () => {
    const of = script()
    const gone = 'gone' as Id
    expect(refusal(of, { type: 'removeIntegrationResponse', method: idOf(of), response: gone })).toBe(
      'The method has no response gone.',
    )
    expect(refusal(of, { type: 'removeMethodResponse', method: idOf(of), statusCode: '599' })).toBe(
      'The method has no response 599.',
    )
  })
})
