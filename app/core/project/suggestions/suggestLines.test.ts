import { describe, expect, it } from 'vitest'
import { drawn, methodScript, type Script } from '../../testing/projectScript.ts'
import type { ProjectCommand } from '../command.ts'
import { showPlace, showSource } from '../payload/show.ts'
import { suggestLines } from './suggestLines.ts'

const REQUEST =
  '{"order_id": "a", "customer": {"mail": "m"}, "items": [{"sku": "s", "qty": 1}], "tags": ["x"], "extra": {"a": 1}}'
const PAYLOAD =
  '{"orderId": "a", "customer": {"email": "m"}, "lines": [{"sku": "s", "quantity": 1}], "tags": ["x"], "tenant": "t"}'

const start = (): Script => {
  const one = methodScript(REQUEST, PAYLOAD, '/orders/{id}')
  return one.apply({ type: 'addParameter', method: one.method.id, in: 'header', name: 'X-Tenant' })
}

function shown({ project, method }: Script): readonly string[] {
  return suggestLines(project, method)
    .filter(({ rank }) => rank === 1)
    .map(({ from, to }) => `${showSource(from)} → ${showPlace(to)}`)
}

function applyBest({ project, method }: Script): ProjectCommand {
  const best = suggestLines(project, method).filter(({ rank }) => rank === 1)
  return { type: 'applySuggestions', method: method.id, lines: best.map(({ from, to }) => ({ source: from, to })) }
}

describe('suggestLines', () => {
  it('pairs parameters and body fields with what nobody has mapped, loops and their items', () => {
    expect(shown(start()).toSorted()).toEqual(
      [
        'body.customer.mail → customer.email',
        'body.items → lines',
        'body.items[].qty → lines[].quantity',
        'body.items[].sku → lines[].sku',
        'body.order_id → orderId',
        'body.tags → tags',
        'body.tags[] → tags[]',
        'header["X-Tenant"] → tenant',
      ].toSorted(),
    )
  })

  it('suggests nothing for a target that is mapped, nor inside what is copied whole', () => {
    const one = start().connect('body.tags', 'lines', { reduce: 'list' }).connect('path.id', 'orderId')
    expect(shown(one).filter((line) => / → (lines|orderId)/.test(line))).toEqual([])
  })

  it('suggests for the items of a loop that is drawn', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    expect(shown(one).filter((line) => line.includes('lines'))).toEqual(['body.items[].qty → lines[].quantity'])
  })

  it('ends on shapes that hold themselves', () => {
    const one = start()
    const schema = { type: 'object', properties: { child: { $ref: '#' }, name: { type: 'string' } } }
    const looped = one.apply({
      type: 'setRequestBody',
      method: one.method.id,
      contentType: 'application/json',
      shape: { kind: 'schema', schema },
    })
    expect(shown(looped)).toEqual(['header["X-Tenant"] → tenant', 'path.id → orderId'])
  })
})

describe('applySuggestions', () => {
  it('draws all of them as one change, which one undo takes back', () => {
    const one = start()
    const result = one.tryOut(applyBest(one))
    expect(result).toMatchObject({ kind: 'done', label: 'Draw 6 suggested lines' })
    expect(drawn(one.apply(applyBest(one)).method)).toEqual({
      orderId: 'body $.order_id as string',
      customer: { email: 'body $.customer.mail as string' },
      lines: [{ 'each body $.items': [{ sku: 'item $.sku as string', quantity: 'item $.qty as json' }] }],
      tags: [{ 'each body $.tags': ['item as string'] }],
      tenant: 'header X-Tenant as string',
    })
  })

  it('never overwrites: a taken target is left as it is', () => {
    const one = start().connect('path.id', 'orderId')
    const method = one.method.id
    const lines = [
      {
        source: { kind: 'body', path: '$.order_id' },
        to: { in: 'body', payload: one.method.mapping.payloads[0]?.id ?? method, path: ['orderId'] },
      },
      {
        source: { kind: 'body', path: '$.tags' },
        to: { in: 'body', payload: one.method.mapping.payloads[0]?.id ?? method, path: ['tags'] },
      },
    ] as const
    const result = one.tryOut({ type: 'applySuggestions', method, lines })
    expect(result).toMatchObject({
      kind: 'done',
      label: 'Draw 1 suggested line',
      announce: 'Draw 1 suggested line. 1 were left out: they need a choice.',
    })
    expect(drawn(one.apply({ type: 'applySuggestions', method, lines }).method)).toMatchObject({
      orderId: 'path id as string',
    })
  })

  it('refuses where no line fits, and for a method that is not there', () => {
    const one = start()
    expect(one.tryOut({ type: 'applySuggestions', method: one.method.id, lines: [] })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/nothing-connected' }],
    })
    expect(one.tryOut({ ...applyBest(one), method: 'gone' } as ProjectCommand)).toMatchObject({ kind: 'refused' })
  })
})
