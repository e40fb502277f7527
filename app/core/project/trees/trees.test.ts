import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { methodScript, type Script } from '../../testing/projectScript.ts'
import type { TestCase } from '../model.ts'
import type { SourceRow, TargetRow } from '../tree.ts'
import { linesOf } from './linesOf.ts'
import { sampleValueOf } from './sampleValueOf.ts'
import { sourceTree } from './sourceTree.ts'
import { targetTree } from './targetTree.ts'

const ORDER = '{"customer": {"name": "n"}, "items": [{"sku": "s", "tags": ["t"]}], "a b": 1}'
const PAYLOAD = '{"lines": [{"sku": "s", "labels": ["l"]}], "note": "n"}'
const orders = (): Script => methodScript(ORDER, PAYLOAD)

/** Rows as text, indented: `name type`, with what marks them. */
function printRows(rows: readonly (SourceRow | TargetRow)[], depth = 0): readonly string[] {
  return rows.flatMap((row) => {
    const marks = [row.required ? '*' : '', 'rule' in row ? ' ●' : '', 'loop' in row ? ' each' : ''].join('')
    return [`${'  '.repeat(depth)}${row.name} ${row.type}${marks}`, ...printRows(row.children(), depth + 1)]
  })
}

function groupOf<T extends { readonly key: string }>(rows: readonly T[], key: string): T {
  const row = rows.find((candidate) => candidate.key === key || candidate.key.startsWith(`${key}:`))
  if (row === undefined) throw new Error(`no group ${key}`)
  return row
}

function rowNamed(rows: readonly SourceRow[], key: string): SourceRow {
  const all = (list: readonly SourceRow[]): readonly SourceRow[] => list.flatMap((row) => [row, ...all(row.children())])
  const row = all(rows).find((candidate) => candidate.key.endsWith(key))
  if (row === undefined) throw new Error(`no row ${key}`)
  return row
}

describe('sourceTree', () => {
  it('has a group for every kind of source, also where it is empty', () => {
    const { project, method } = methodScript(undefined, undefined, '/')
    expect(sourceTree(project, method).map(({ name, group, hasChildren }) => [name, group, hasChildren])).toEqual([
      ['Path', 'path', false],
      ['Query string', 'query', false],
      ['Headers', 'header', false],
      ['Body', 'body', false],
      ['$context', 'context', true],
      ['Stage variables', 'stage', false],
    ])
  })

  it('shows the fields of the body, those of items right under their array', () => {
    const { project, method } = orders()
    expect(printRows(groupOf(sourceTree(project, method), 'body').children())).toEqual([
      'customer object*',
      '  name string*',
      'items array*',
      '  sku string*',
      '  tags array*',
      '    item string',
      'a b integer*',
    ])
  })

  it('gives each row the source that a line from it reads', () => {
    const { project, method } = orders()
    const rows = sourceTree(project, method)
    expect(rowNamed(rows, '$.items[*].tags[*]').source).toEqual({ kind: 'body', path: '$.items[*].tags[*]' })
    expect(rowNamed(rows, "$['a b']").source).toEqual({ kind: 'body', path: "$['a b']" })
    expect(rowNamed(rows, 'path:orderId').source).toMatchObject({ kind: 'parameter', in: 'path', name: 'orderId' })
    expect(rowNamed(rows, 'context:identity.sourceIp').source).toEqual({ kind: 'context', name: 'identity.sourceIp' })
    expect(groupOf(rows, 'body').source).toEqual({ kind: 'body', path: '$' })
    expect(groupOf(rows, 'path').source).toBeUndefined()
  })

  it('shows members of $context that only this method reads', () => {
    const { project, method } = orders().connect('context.authorizer.tenant', 'note')
    expect(rowNamed(sourceTree(project, method), 'context:authorizer.tenant').source).toEqual({
      kind: 'context',
      name: 'authorizer.tenant',
    })
  })
})

describe('targetTree', () => {
  it('shows the placeholders of the endpoint, and what rules send', () => {
    const start = orders()
    const { project, method } = start
      .apply({ type: 'updateIntegration', method: start.method.id, uri: 'https://${stageVariables.host}/{id}/{part}' })
      .connect('path.orderId', 'path id')
      .connect('path.orderId', 'header X-Id')
    const rows = targetTree(project, method)
    expect(printRows(rows.slice(0, 3))).toEqual([
      'URL object',
      '  id string* ●',
      '  part string*',
      'Query string object',
      'Headers object',
      '  X-Id string ●',
    ])
  })

  it('shows what the shape offers before anything is mapped', () => {
    const { project, method } = orders()
    expect(printRows(groupOf(targetTree(project, method), 'body').children())).toEqual([
      'lines array*',
      '  sku string*',
      '  labels array*',
      '    item string',
      'note string*',
    ])
  })

  it('shows what is mapped beside it, in its place', () => {
    const { project, method } = orders()
      .connect('body.items[].sku', 'lines[].sku')
      .connect('path.orderId', 'lines[].extra')
      .connect('path.orderId', 'other.deep')
    expect(printRows(groupOf(targetTree(project, method), 'body').children())).toEqual([
      'lines array* ● each',
      '  sku string* ●',
      '  labels array*',
      '    item string',
      '  extra string ●',
      'note string*',
      'other object ●',
      '  deep string ●',
    ])
  })

  it('shows fixed items, flattened loops and scalar items', () => {
    const fixed = methodScript(undefined, undefined)
      .connect('path.orderId', 'list[0]')
      .connect('path.orderId', 'list[1].id')
    expect(printRows(groupOf(targetTree(fixed.project, fixed.method), 'body').children())).toEqual([
      'list array ●',
      '  [0] string ●',
      '  [1] object ●',
      '    id string ●',
    ])
    const flat = orders().connect('body.items[].tags[]', 'lines[].sku')
    expect(printRows(groupOf(targetTree(flat.project, flat.method), 'body').children())[1]).toBe('  sku string* ●')
    const scalars = methodScript('{"tags": ["a"]}', '{"tags": ["a"]}').connect('body.tags', 'tags')
    expect(printRows(groupOf(targetTree(scalars.project, scalars.method), 'body').children())).toEqual([
      'tags array* ● each',
      '  item string ●',
    ])
  })

  it('keeps the rows of an unchanged tree the same', () => {
    const { project, method } = orders()
    const [, , , body] = targetTree(project, method)
    expect(body?.children()).toBe(body?.children())
  })

  it('ends for a shape that holds itself', () => {
    const start = orders()
    const payload = start.method.mapping.payloads[0]?.id ?? ('' as Id)
    const tree = { type: 'object', properties: { next: { $ref: '#' }, id: { type: 'string' } } }
    const { project, method } = start.apply({
      type: 'setPayload',
      method: start.method.id,
      payload,
      shape: { kind: 'schema', schema: tree },
    })
    const row = groupOf(targetTree(project, method), 'body').children()[0]?.children()[0]?.children()[0]
    expect(row?.key).toContain('$.next.next.next')
  })
})

describe('linesOf', () => {
  const lines = ({ project, method }: Script): readonly string[] =>
    linesOf(project, method).map(
      ({ sourceRow, targetRow, kind, loop, conditional, dangling, disabled }) =>
        `${sourceRow.replace(/^body:[^:]+/, 'body')} → ${targetRow.replace(/^body:[^:]+/, 'body')} ${kind}` +
        [loop && ' loop', conditional && ' conditional', dangling && ' dangling', disabled && ' disabled']
          .filter(Boolean)
          .join(''),
    )

  it('draws the loop and what is read inside it, at the rows of the fields', () => {
    expect(lines(orders().connect('body.items[].sku', 'lines[].sku'))).toEqual([
      'body:$.items → body:$.lines body loop',
      'body:$.items[*].sku → body:$.lines[*].sku body',
    ])
  })

  it('draws nested loops', () => {
    expect(lines(orders().connect('body.items[].tags[]', 'lines[].labels[]'))).toEqual([
      'body:$.items → body:$.lines body loop',
      'body:$.items[*].tags → body:$.lines[*].labels body loop',
      'body:$.items[*].tags[*] → body:$.lines[*].labels[*] body',
    ])
  })

  it('draws a line for each source of one rule', () => {
    const two = orders().connect('path.orderId', 'note').connect('context.requestId', 'note', { mode: 'join' })
    expect(lines(two)).toEqual(['path:orderId → body:$.note path', 'context:requestId → body:$.note context'])
  })

  it('draws parameters to parameters', () => {
    expect(lines(orders().connect('path.orderId', 'header X-Id'))).toEqual(['path:orderId → header:X-Id path'])
  })

  it('ends at the nearest row where the source is gone', () => {
    expect(lines(orders().connect('body.customer.age', 'note'))).toEqual([
      'body:$.customer → body:$.note body dangling',
    ])
    expect(lines(orders().connect('query.gone', 'note'))).toEqual(['query → body:$.note query dangling'])
    expect(lines(methodScript(undefined, undefined).connect('body.a', 'a'))).toEqual(['body → body:$.a body dangling'])
  })

  it('marks what is disabled and what is sent under a condition', () => {
    const one = orders().connect('path.orderId', 'note')
    const body = one.method.mapping.payloads[0]?.body
    const root = body?.kind === 'rules' && body.root.kind === 'object' ? body.root : undefined
    const [member] = root?.members ?? []
    const rule = member?.kind === 'member' ? member.node.id : ('' as Id)
    expect(lines(one.apply({ type: 'disableRule', method: one.method.id, rule, disabled: true }))).toEqual([
      'path:orderId → body:$.note path disabled',
    ])
    const chosen = one.apply({
      type: 'setValue',
      method: one.method.id,
      place: { in: 'body', payload: one.method.mapping.payloads[0]?.id ?? ('' as Id), path: ['note'] },
      value: {
        kind: 'choose',
        branches: [
          {
            when: { kind: 'present', value: { kind: 'ref', source: { kind: 'parameter', in: 'header', name: 'X' } } },
            then: { kind: 'literal', json: '1' },
          },
        ],
      },
    })
    expect(lines(chosen)).toEqual(['header → body:$.note header conditional dangling'])
  })

  it('keeps the line of a renamed parameter', () => {
    const one = orders().connect('path.orderId', 'note')
    const moved = one.apply({ type: 'setMethodPath', method: one.method.id, path: '/orders/{number}' })
    expect(lines(moved)).toEqual(['path:number → body:$.note path'])
    expect(moved.method.request.parameters[0]?.id).toBe(one.method.request.parameters[0]?.id)
  })
})

describe('sampleValueOf', () => {
  const { project, method } = orders()
  const rows = sourceTree(project, method)
  const sample: TestCase = {
    id: 's' as Id,
    name: 's',
    request: {
      path: [{ name: 'orderId', value: '42-A' }],
      query: [],
      headers: [],
      body: '{"customer": {"name": "Zoë"}, "items": [{"sku": "A", "tags": []}, {}], "a b": 1.50}',
    },
    context: { identity: { sourceIp: '10.0.0.1' } },
  }

  it.each([
    ['path:orderId', { kind: 'string', text: '42-A' }],
    ['$.customer', { kind: 'object', count: 1 }],
    ['$.customer.name', { kind: 'string', text: 'Zoë' }],
    ['$.items', { kind: 'array', count: 2 }],
    ['$.items[*].sku', { kind: 'string', text: 'A' }],
    ['$.items[*].tags[*]', { kind: 'absent' }],
    ["$['a b']", { kind: 'number', text: '1.50' }],
    ['context:identity.sourceIp', { kind: 'string', text: '10.0.0.1' }],
    ['context:requestId', { kind: 'absent' }],
  ])('%s', (key, value) => {
    expect(sampleValueOf(rowNamed(rows, key), sample)).toEqual(value)
  })

  it('has the value of a stage variable that the sample leaves to the API', () => {
    const one = orders().apply({ type: 'setStageVariable', name: 'host', value: 'a.example' })
    const row = rowNamed(sourceTree(one.project, one.method), 'stage:host')
    expect(sampleValueOf(row, sample, one.project.api)).toEqual({ kind: 'string', text: 'a.example' })
    const own = { ...sample, stageVariables: [{ name: 'host', value: 'b.example' }] }
    expect(sampleValueOf(row, own, one.project.api)).toEqual({ kind: 'string', text: 'b.example' })
    expect(sampleValueOf(row, sample)).toEqual({ kind: 'absent' })
  })

  it('is absent in a body that is not JSON', () => {
    const broken = { ...sample, request: { ...sample.request, body: 'a=b' } }
    expect(sampleValueOf(rowNamed(rows, '$.customer'), broken)).toEqual({ kind: 'absent' })
  })
})
