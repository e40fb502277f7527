import { describe, expect, it } from 'vitest'
import { parseCondition, parseExpression } from '../../mapping/index.ts'
import { methodScript, placeNamed } from '../../testing/projectScript.ts'
import type { TestCase } from '../model.ts'
import { expressionScopeAt } from '../ruleView.ts'
import { type AskedValues, valuesAt, type ValuesAt } from './valuesAt.ts'

const drawing = methodScript(
  '{"items": [{"sku": "s", "qty": 1}], "nil": null}',
  '{"lines": [{"sku": "s"}], "note": "n"}',
)
  .connect('body.items[].sku', 'lines[].sku')
  .connect('path.orderId', 'note')

function sample(body: string): TestCase {
  const request = {
    path: [{ name: 'orderId', value: '42-A' }],
    query: [{ name: 'page', value: '7' }],
    headers: [{ name: 'X-Tenant', value: ' ACME ' }],
    body,
  }
  return { ...drawing.method.testCases[0], id: 't' as TestCase['id'], name: 'sample', request }
}

const three = sample('{"items": [{"sku": "A-1", "qty": 2.50}, {"sku": "B/2", "qty": 1}, {"qty": 5}], "nil": null}')

function ask(
  place: string,
  expressions: readonly string[],
  conditions: readonly string[] = [],
  more: Partial<AskedValues> = {},
  of = three,
): ValuesAt {
  const at = placeNamed(drawing.method, place)
  const scope = expressionScopeAt(drawing.method, at)
  const read = <T>({ root }: { readonly root: T | undefined }): T => {
    if (root === undefined) throw new Error('the test asks for something that does not read')
    return root
  }
  return valuesAt(
    drawing.project,
    drawing.method,
    { place: at, sample: of },
    {
      expressions: expressions.map((text) => ({ expression: read(parseExpression(text, scope)) })),
      conditions: conditions.map((text) => read(parseCondition(text, scope))),
      ...more,
    },
  )
}

function values({ rounds }: ValuesAt): readonly (readonly unknown[])[] {
  return rounds.map((round) => round.values.map(({ value }) => ('text' in value ? value.text : value)))
}

describe('valuesAt', () => {
  it('gives each step of a chain of calls', () => {
    const asked = ask('note', ['header["X-Tenant"]', 'trim(header["X-Tenant"])', 'lower(trim(header["X-Tenant"]))'])
    expect(values(asked)).toEqual([[' ACME ', 'ACME', 'acme']])
  })

  it.each([
    ['path.orderId', { kind: 'string', text: '42-A' }],
    ['body.items[0].qty', { kind: 'number', text: '2.5' }],
    ['1.00', { kind: 'number', text: '1.00' }],
    ['true', { kind: 'boolean', text: 'true' }],
    ['body.items', { kind: 'array', count: 3 }],
    ['body.items[0]', { kind: 'object', count: 2 }],
    ['body.nil', { kind: 'null', text: 'null' }],
    ['body.missing', { kind: 'absent' }],
    ['context.httpMethod', { kind: 'string', text: 'POST' }],
  ])('reads %s', (text, value) => {
    expect(ask('note', [text]).rounds).toEqual([{ values: [{ value }], holds: [] }])
  })

  it('answers in each round of the loops around', () => {
    const asked = ask('lines[].sku', ['item.sku', 'index'], ['item.qty > 1', 'present(item.sku)'])
    expect(values(asked)).toEqual([
      ['A-1', '0'],
      ['B/2', '1'],
      [{ kind: 'absent' }, '2'],
    ])
    expect(asked.rounds.map(({ holds }) => holds)).toEqual([
      [true, true],
      [false, true],
      [true, false],
    ])
    expect(asked).toMatchObject({ count: 3, held: [2, 2] })
  })

  it('has no round where a loop has no items', () => {
    expect(ask('lines[].sku', ['item.sku'], ['true == true'], {}, sample('{"items": []}'))).toEqual({
      rounds: [],
      count: 0,
      held: [0],
    })
  })

  it('shows the first twenty rounds and counts all', () => {
    const items = Array.from({ length: 50 }, (_, at) => ({ sku: `s${at}`, qty: at }))
    const asked = ask('lines[].sku', ['item.sku'], ['item.qty >= 40'], {}, sample(JSON.stringify({ items })))
    expect(asked.rounds).toHaveLength(20)
    expect(asked).toMatchObject({ count: 50, held: [10] })
  })

  it('says where a value is not of the type that it is written as', () => {
    const place = placeNamed(drawing.method, 'note')
    const expressions = (['string', 'number', 'integer', 'boolean'] as const).flatMap((as) =>
      ['path.orderId', 'query.page'].map((text) => {
        const { root } = parseExpression(text, expressionScopeAt(drawing.method, place))
        if (root === undefined) throw new Error(text)
        return { expression: root, as }
      }),
    )
    const { rounds } = valuesAt(
      drawing.project,
      drawing.method,
      { place, sample: three },
      { expressions, conditions: [] },
    )
    const mismatches = rounds[0]?.values.map(({ mismatch = false }) => mismatch)
    expect(mismatches).toEqual([false, false, true, false, true, false, true, true])
  })

  it('walks the innermost loop whole where that is asked for', () => {
    const lines = placeNamed(drawing.method, 'lines[].sku')
    const scope = expressionScopeAt(drawing.method, lines)
    const { root: where } = parseCondition('item.qty > 1', scope)
    const loop = scope.loops[0]?.id
    const over = { kind: 'items', source: { kind: 'ref', source: { kind: 'body', path: '$.items' } } } as const
    if (loop === undefined || where === undefined) throw new Error('the drawing has a loop')
    const { project, method } = drawing.apply({ type: 'setLoop', method: drawing.method.id, loop, to: { over, where } })
    const counted = (unfiltered: boolean): ValuesAt =>
      valuesAt(
        project,
        method,
        { place: lines, sample: three },
        { expressions: [], conditions: [where], ...(unfiltered && { unfiltered }) },
      )
    expect(counted(false)).toMatchObject({ count: 2, held: [2] })
    expect(counted(true)).toMatchObject({ count: 3, held: [2] })
  })

  it('tells of a body that API Gateway cannot read, and reads the rest', () => {
    const asked = ask('note', ['path.orderId', 'body.a'], [], {}, sample('{"a": '))
    expect(values(asked)).toEqual([['42-A', { kind: 'absent' }]])
    expect(asked.failure).toMatch(/\S/)
  })
})
