import { describe, expect, it } from 'vitest'
import { methodScript } from '../testing/projectScript.ts'
import { mappingRows } from './mappingRows.ts'
import { placeOfRule } from './placeOfRule.ts'

const request = '{"name": "n", "items": [{"sku": "s", "qty": 1}]}'
const payload = '{"customer": "c", "lines": [{"sku": "s"}]}'

describe('mappingRows', () => {
  it('lists parameters, then values and loops of payloads', () => {
    const { method } = methodScript(request, payload)
      .connect('path.orderId', 'header X-Order')
      .connect('body.name', 'customer')
      .connect('body.items[].sku', 'lines[].sku')
    expect(mappingRows(method).map(({ to, from }) => [to, from])).toEqual([
      ['header X-Order', 'path.orderId'],
      ['customer', 'body.name'],
      ['lines', 'each of body.items'],
      ['lines[].sku', 'item.sku'],
    ])
  })

  it('lists nothing where nothing is mapped, and nothing of a written template', () => {
    const start = methodScript(request, payload)
    expect(mappingRows(start.method)).toEqual([])
    const body = start.method.mapping.payloads[0]?.id ?? start.method.id
    const written = start
      .connect('body.name', 'customer')
      .apply({ type: 'switchToTemplate', method: start.method.id, payload: body, text: '{}' })
    expect(mappingRows(written.method)).toEqual([])
  })
})

describe('placeOfRule', () => {
  it('is where each row of the table stands, and nowhere for a rule that is not there', () => {
    const { method } = methodScript(request, payload)
      .connect('path.orderId', 'header X-Order')
      .connect('body.items[].sku', 'lines[].sku')
    for (const { rule, place } of mappingRows(method)) expect(placeOfRule(method, rule)).toEqual(place)
    expect(placeOfRule(method, method.id)).toBeUndefined()
  })
})
