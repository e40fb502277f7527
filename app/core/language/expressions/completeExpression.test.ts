import { describe, expect, it } from 'vitest'
import { emptyScope, parseExpression } from '../../mapping/index.ts'
import { fieldTree } from '../../schema/index.ts'
import { applyTextEdits } from '../../text/index.ts'
import { fieldPlace, itemPlace, memberPlace } from '../fields/fieldPlace.ts'
import { ordersContext } from '../fixtures/orders.ts'
import { completeExpression, type ExpressionNames } from './completeExpression.ts'

const body = ordersContext.body ?? fieldTree({}, new Map()).root
const items = memberPlace(fieldPlace(body), 'items')
const item = items && itemPlace(items)

const loop = { id: 'loop-1', name: 'item' } as ExpressionNames['scope']['loops'][number]
const outside: ExpressionNames = {
  scope: emptyScope,
  body,
  parameters: ordersContext.parameters,
  stageVariables: ['host', 'api key'],
  loopItems: new Map(),
}
const inside: ExpressionNames = {
  ...outside,
  scope: { loops: [loop], variables: [] },
  loopItems: new Map(item === undefined ? [] : [['item', item]]),
}

function labelsAt(marked: string, names = outside): readonly string[] {
  return completeExpression(marked.replace('█', ''), marked.indexOf('█'), names).map(({ label }) => label)
}

/** The text with its caret after accepting the item of that label. */
function accept(marked: string, label: string, names = outside): string {
  const text = marked.replace('█', '')
  const found = completeExpression(text, marked.indexOf('█'), names).find((candidate) => candidate.label === label)
  if (found === undefined) return `no ${label}`
  const { range, newText } = found.edit
  const caret = found.caret ?? newText.length
  return applyTextEdits(text, [{ range, newText: `${newText.slice(0, caret)}█${newText.slice(caret)}` }])
}

describe('completeExpression', () => {
  it.each([
    ['a source', 'bo█', 'body', 'body█'],
    ['a function, with its parentheses', 'low█', 'lower', 'lower(█)'],
    ['a function before parentheses', 'low█(body.note)', 'lower', 'lower█(body.note)'],
    ['a member', 'body.cu█', 'customer', 'body.customer█'],
    ['a member behind its dot', 'body.█', 'note', 'body.note█'],
    ['a member that is no name', 'body.customer.█', 'first name', 'body.customer["first name"]█'],
    ['a member in brackets', 'body.customer["fi█"]', 'first name', 'body.customer["first name"]█'],
    ['a member of an item', 'body.items[0].█', 'sku', 'body.items[0].sku█'],
    ['a path variable', 'path.█', 'orderId', 'path.orderId█'],
    ['a header that is no name', 'header.█', 'X-Tenant', 'header["X-Tenant"]█'],
    ['a stage variable', 'stage.h█', 'host', 'stage.host█'],
    ['a nested member of the context', 'context.identity.source█', 'sourceIp', 'context.identity.sourceIp█'],
    ['an argument', 'default(query.█, "1")', 'page', 'default(query.page█, "1")'],
    ['in a text', '"Order ${path.█}"', 'orderId', '"Order ${path.orderId█}"'],
    ['at the beginning', '█', 'query', 'query█'],
  ])('completes %s', (_, before, label, after) => {
    expect(accept(before, label)).toBe(after)
  })

  it('knows the loop around', () => {
    expect(accept('it█', 'item', inside)).toBe('item█')
    expect(labelsAt('item.█', inside)).toEqual(['sku', 'qty'])
    expect(labelsAt('█', inside)).toContain('index')
    expect(labelsAt('█')).not.toContain('index')
  })

  it.each(['"text bo█"', '"text body.█"', 'path.orderId.█', 'body.items.█', 'nothing.█', 'body.note.█', '1█'])(
    'offers nothing at %s',
    (marked) => {
      expect(labelsAt(marked)).toEqual([])
    },
  )

  it('offers no override of the context, which cannot be read', () => {
    expect(labelsAt('context.█')).not.toContain('requestOverride')
  })

  it.each(labelsAt('body.customer.█'))('writes %s as the language reads it', (label) => {
    const text = accept('body.customer.█', label).replace('█', '')
    expect(parseExpression(text, emptyScope).diagnostics).toEqual([])
  })
})
