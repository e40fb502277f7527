import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { projects } from '../../testing/projects.ts'
import { drawn, methodScript, placeNamed, type Script, script, sourceNamed } from '../../testing/projectScript.ts'
import type { CommandOf, ProjectCommand } from '../command.ts'
import type { SampleResponse } from '../model.ts'
import { placeOfRule } from '../placeOfRule.ts'
import { ruleViewAt } from '../ruleView.ts'
import { responseValues } from '../running/responseValues.ts'
import { simulateExchange } from '../running/simulateExchange.ts'
import { linesOf } from '../trees/linesOf.ts'
import { sampleValueOf } from '../trees/sampleValueOf.ts'
import { sourceTree } from '../trees/sourceTree.ts'
import { targetTree } from '../trees/targetTree.ts'
import type { SourceRow, TargetPlace, TargetRow } from '../tree.ts'
import { type DrawnMethod, drawingOf } from './drawnMethod.ts'
import { drawnMapping, responseSide } from './responseSide.ts'

const OK = '{"order": {"id": "A-1", "lines": [{"sku": "s", "count": 2}, {"sku": "t", "count": 3}]}}'
const answer: SampleResponse = {
  status: 200,
  headers: [
    { name: 'Content-Type', value: 'application/json' },
    { name: 'X-Total', value: '17' },
  ],
  body: OK,
}

/** A method with one response, the default, whose backend answers the sample so. */
function responseScript(backend: SampleResponse | 'silent' = answer): Script {
  const of = methodScript('{"name": "n"}', undefined)
  const [sample] = of.method.testCases
  if (sample === undefined) throw new Error('a new method has a sample')
  const to = backend === 'silent' ? sample : { ...sample, backend }
  return of.apply({ type: 'updateTestCase', method: of.method.id, testCase: sample.id, to })
}

function defaultOf({ method }: Script): Id {
  const [response] = method.integrationResponses
  if (response === undefined) throw new Error('a new method has a response')
  return response.id
}

function sideOf(of: Script, response = defaultOf(of)): DrawnMethod {
  const side = responseSide(of.project.api, of.method, response)
  if (side === undefined) throw new Error('the response is the method’s')
  return side
}

/** With a payload for JSON to draw to. */
function withPayload(of: Script): Script {
  return of.apply({ type: 'setPayload', ...drawingOf(sideOf(of)), key: 'application/json' })
}

function connect(of: Script, source: string, to: string): CommandOf<'connect'> {
  const side = sideOf(of)
  return { type: 'connect', ...drawingOf(side), source: sourceNamed(source), to: placeNamed(side, to) }
}

const statusPlace: TargetPlace = { in: 'status', name: 'status' }

function names(rows: readonly (SourceRow | TargetRow)[], depth = 0): readonly string[] {
  return rows.flatMap((row) => [`${'  '.repeat(depth)}${row.name} ${row.type}`, ...names(row.children(), depth + 1)])
}

function refusal(of: Script, command: ProjectCommand): string {
  const result = of.tryOut(command)
  return result.kind === 'refused' ? (result.diagnostics[0]?.code ?? '') : 'done'
}

describe('responseSide', () => {
  it('offers as sources what the samples’ backends answer, and the path and query that templates see', () => {
    const of = responseScript()
    const rows = sourceTree(of.project, sideOf(of)).filter(({ group }) => group !== 'context')
    expect(names(rows)).toEqual([
      'Headers object',
      '  Content-Type string',
      '  X-Total string',
      'Body application/json object',
      '  order object',
      '    id string',
      '    lines array',
      '      sku string',
      '      count integer',
      'Request path object',
      '  orderId string',
      'Request query string object',
      'Stage variables object',
    ])
  })

  it('tells the values of the backend’s answer in the sample', () => {
    const of = responseScript()
    const side = sideOf(of)
    const [sample] = side.testCases
    const rows = sourceTree(of.project, side)
    const header = rows.find(({ group }) => group === 'header')?.children()[1]
    expect(header && sample && sampleValueOf(header, sample)).toEqual({ kind: 'string', text: '17' })
  })

  it('takes the samples that the response takes, merged, and none of the others', () => {
    const of = responseScript()
    const error = { status: 404, headers: [], body: '{"reason": "gone"}' }
    const [first] = of.method.testCases
    if (first === undefined) throw new Error('no sample')
    const { id: _, ...testCase } = { ...first, backend: error }
    const added = of
      .apply({ type: 'setIntegrationResponse', method: of.method.id, statusCode: '404', selectionPattern: '4..' })
      .apply({ type: 'addTestCase', method: of.method.id, name: 'missing', testCase })
    const [ok, missing] = added.method.integrationResponses
    const bodyOf = (response: Id | undefined) =>
      names(sourceTree(added.project, sideOf(added, response)).filter(({ group }) => group === 'body'))
    expect(bodyOf(missing?.id)).toEqual(
      ['Body object', '  reason string'].map((line) => line.replace('Body ', 'Body  ')),
    )
    expect(bodyOf(ok?.id)).not.toContain('  reason string')
  })

  it('takes the body as a schema or a model tells it, where the response has one, samples or none', () => {
    const of = responseScript('silent')
    const { id } = of.method
    const shape = { kind: 'sample', text: '{"total": 1.5}' } as const
    const shaped = of.apply({ type: 'setIntegrationResponse', method: id, response: defaultOf(of), shape })
    const fields = (one: Script) =>
      names(sourceTree(one.project, sideOf(one)).filter(({ group }) => group === 'body')).slice(1)
    expect(fields(shaped)).toEqual(['  total number'])
    expect(
      fields(shaped.apply({ type: 'setIntegrationResponse', method: id, response: defaultOf(of), shape: '' })),
    ).toEqual([])
    const modelled = shaped
      .apply({
        type: 'addModel',
        name: 'Order',
        schema: { type: 'object', properties: { number: { type: 'string' } } },
      })
      .apply({
        type: 'setIntegrationResponse',
        method: id,
        response: defaultOf(of),
        shape: { kind: 'model', name: 'Order' },
      })
    const [model] = modelled.project.api.models
    if (model === undefined) throw new Error('the model was added')
    const renamed = modelled.apply({ type: 'updateModel', model: model.id, name: 'Receipt' })
    expect(fields(renamed)).toEqual(['  number string'])
  })

  it('has the headers that the method response declares, its status and its model as targets', () => {
    const of = responseScript()
    const { id } = of.method
    const modelled = withPayload(
      of
        .apply({
          type: 'addModel',
          name: 'Order',
          schema: { type: 'object', properties: { number: { type: 'string' } } },
        })
        .apply({
          type: 'setMethodResponse',
          method: id,
          statusCode: '200',
          headers: ['X-Count'],
          models: [{ contentType: 'application/json', model: 'Order' }],
        }),
    )
    expect(names(targetTree(modelled.project, sideOf(modelled)))).toEqual([
      'Status 200 object',
      '  status integer',
      'Headers object',
      '  X-Count string',
      'Body application/json object',
      '  number string',
    ])
    // The model stays where it is declared.
    expect(modelled.method.integrationResponses[0]?.mapping.payloads[0]).not.toHaveProperty('shape')
  })

  it('is the same object until something of it changes, and its request the same while only rules do', () => {
    const of = withPayload(responseScript())
    expect(sideOf(of)).toBe(sideOf(of))
    const connected = of.apply(connect(of, 'body.order.id', 'id'))
    expect(sideOf(connected).request).toBe(sideOf(of).request)
  })

  it('gives back the mapping of any response as it stands in the document, and has trees and lines for it', () => {
    fc.assert(
      fc.property(projects, (project) => {
        for (const method of project.methods) {
          for (const { id, mapping } of method.integrationResponses) {
            const side = responseSide(project.api, method, id)
            if (side === undefined) throw new Error('the response is the method’s')
            expect(drawnMapping(side)).toEqual(mapping)
            const groups = new Set(targetTree(project, side).map(({ key }) => key))
            const sources = new Set(sourceTree(project, side).map(({ key }) => key))
            for (const { targetRow, sourceRow } of linesOf(project, side)) {
              expect([...groups].some((key) => targetRow.startsWith(key))).toBe(true)
              expect([...sources].some((key) => sourceRow.startsWith(key))).toBe(true)
            }
          }
        }
      }),
    )
  })

  it('knows no response of another method', () => {
    const of = responseScript()
    expect(responseSide(of.project.api, of.method, 'nobody' as Id)).toBeUndefined()
  })
})

describe('commands on a response', () => {
  it('draw its mapping, and leave the request’s as it is', () => {
    const of = withPayload(responseScript())
    const next = of.apply(connect(of, 'body.order.lines', 'items')).apply(connect(of, 'body.order.id', 'number'))
    expect(next.method.mapping).toBe(of.method.mapping)
    expect(drawn(sideOf(next))).toEqual({ items: 'body $.order.lines as json', number: 'body $.order.id as json' })
    expect(linesOf(next.project, sideOf(next)).map(({ sourceRow, dangling }) => [sourceRow, dangling])).toEqual([
      ['body:backend:$.order.lines', false],
      ['body:backend:$.order.id', false],
    ])
  })

  it('declare the header that they are the first to send', () => {
    const of = responseScript()
    const next = of.apply(connect(of, 'header.X-Total', 'header X-Count'))
    expect(next.method.methodResponses[0]?.headers).toEqual(['X-Count'])
    // What is read has no field of the method request.
    expect(next.method.integrationResponses[0]?.mapping.parameters[0]?.value).toEqual({
      kind: 'ref',
      source: { kind: 'parameter', in: 'header', name: 'X-Total' },
    })
    const again = next.apply({
      type: 'setValue',
      ...drawingOf(sideOf(next)),
      place: { in: 'header', name: 'x-count' },
      value: { kind: 'literal', json: '"1"' },
    })
    expect(again.method.methodResponses[0]?.headers).toEqual(['X-Count'])
  })

  it('set the status', () => {
    const of = withPayload(responseScript())
    const next = of.apply({
      type: 'setValue',
      ...drawingOf(sideOf(of)),
      place: statusPlace,
      value: { kind: 'literal', json: '202' },
    })
    const side = sideOf(next)
    const rule = ruleViewAt(side, statusPlace)?.rule
    expect(rule && placeOfRule(side, rule)).toEqual(statusPlace)
    const { outcome } = simulateExchange(next.project, next.method.id, next.method.testCases[0]?.id ?? ('' as Id))
    expect(outcome.methodResponse?.status).toBe(202)
    expect(
      next.apply({ type: 'removeRule', ...drawingOf(side), place: statusPlace }).method.integrationResponses[0]?.mapping
        .parameters,
    ).toEqual([])
  })

  it('follow a path variable that is renamed, and keep the backend’s header of a name that the client sends too', () => {
    const started = withPayload(responseScript())
    const { id } = started.method
    const of = started
      .apply({ type: 'addParameter', method: id, in: 'header', name: 'X-Total' })
      .apply(connect(started, 'path.orderId', 'id'))
      .apply(connect(started, 'header.X-Total', 'header X-Count'))
    const [path, header] = of.method.request.parameters
    if (path === undefined || header === undefined) throw new Error('the method has both parameters')
    const renamed = of
      .apply({ type: 'updateParameter', method: id, parameter: path.id, name: 'number' })
      .apply({ type: 'updateParameter', method: id, parameter: header.id, name: 'X-Sum' })
    expect(drawn(sideOf(renamed))).toEqual({ id: 'path number as string' })
    expect(renamed.method.integrationResponses[0]?.mapping.parameters[0]?.value).toEqual({
      kind: 'ref',
      source: sourceNamed('header.X-Total'),
    })
  })

  it('ask and are answered in the same drawing', () => {
    const of = withPayload(responseScript())
    const connected = of.apply(connect(of, 'body.order.id', 'number'))
    const result = connected.tryOut(connect(connected, 'path.orderId', 'number'))
    const choice = result.kind === 'refused' ? result.ask?.choices[0]?.command : undefined
    if (choice === undefined) throw new Error('a second line asks')
    const replaced = connected.apply(choice)
    expect(drawn(sideOf(replaced))).toEqual({ number: 'path orderId as string' })
    expect(replaced.method.mapping).toBe(of.method.mapping)
  })

  it('refuse a header of the backend in a template, a response that is not there, and what a proxy has none of', () => {
    const of = withPayload(responseScript())
    expect(refusal(of, connect(of, 'header.X-Total', 'total'))).toBe('project/backend-header')
    const typed = { kind: 'ref', source: sourceNamed('header.X-Total') } as const
    const place = placeNamed(sideOf(of), 'total')
    expect(refusal(of, { type: 'setValue', ...drawingOf(sideOf(of)), place, value: typed })).toBe(
      'project/backend-header',
    )
    expect(refusal(of, { ...connect(of, 'body.order.id', 'number'), response: 'nobody' as Id })).toBe(
      'project/no-such-response',
    )
  })
})

describe('responseValues', () => {
  it('tells what each rule gave in the exchange that its response answered', () => {
    const started = withPayload(responseScript())
    const of = started
      .apply(connect(started, 'header.X-Total', 'header X-Count'))
      .apply(connect(started, 'body.order.id', 'number'))
    const side = sideOf(of)
    const { outcome, responseSpans } = simulateExchange(
      of.project,
      of.method.id,
      of.method.testCases[0]?.id ?? ('' as Id),
    )
    const values = responseValues(side, outcome, responseSpans)
    const at = (place: TargetPlace) => values.get(ruleViewAt(side, place)?.rule ?? ('' as Id))
    expect(at({ in: 'header', name: 'X-Count' })).toEqual({ kind: 'string', text: '17' })
    expect(at(placeNamed(side, 'number'))).toEqual({ kind: 'string', text: 'A-1' })
    expect(responseSpans.flatMap(({ sources }) => sources.map(({ row }) => row))).toEqual(
      expect.arrayContaining(['header:X-Total', 'body:backend:$.order.id']),
    )
  })

  it('is absent where the response did not come to answer', () => {
    const of = withPayload(responseScript())
    const connected = of.apply(connect(of, 'body.order.id', 'number'))
    const side = sideOf(connected)
    const root = ruleViewAt(side, placeNamed(side, 'number'))?.rule ?? ('' as Id)
    const silent = script({
      ...connected.project,
      methods: [{ ...connected.method, testCases: responseScript('silent').method.testCases }],
    })
    const { outcome } = simulateExchange(silent.project, silent.method.id, silent.method.testCases[0]?.id ?? ('' as Id))
    expect(responseValues(side, outcome, []).get(root)).toEqual({ kind: 'absent' })
  })
})
