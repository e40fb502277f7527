import { describe, expect, it } from 'vitest'
import { methodScript, placeNamed } from '../testing/projectScript.ts'
import { expressionScopeAt, ruleViewAt } from './ruleView.ts'

const drawing = methodScript(
  '{"items": [{"sku": "s", "tags": ["t"]}]}',
  '{"lines": [{"sku": "s", "labels": ["l"]}], "note": "n"}',
)
  .connect('body.items[].tags[]', 'lines[].labels[]')
  .connect('body.items[].sku', 'lines[].sku')
  .connect('path.orderId', 'note')
  .connect('path.orderId', 'header X-Id')
const view = (place: string) => ruleViewAt(drawing.method, placeNamed(drawing.method, place))

describe('ruleViewAt', () => {
  it('shows a value with its text form', () => {
    expect(view('note')).toMatchObject({
      kind: 'value',
      as: 'string',
      value: { text: 'path.orderId' },
      conditional: false,
      disabled: false,
    })
  })

  it('names the items of loops as expressions do', () => {
    expect(view('lines[].sku')).toMatchObject({ kind: 'value', value: { text: 'item.sku' } })
  })

  it('shows what the loop of an array walks over', () => {
    expect(view('lines')).toMatchObject({ kind: 'array', over: ['body.items'] })
  })

  it('shows a parameter that is sent', () => {
    expect(view('header X-Id')).toMatchObject({
      kind: 'parameter',
      value: { text: 'path.orderId' },
      policy: { absent: 'omit' },
    })
  })

  it('is undefined where nothing is mapped', () => {
    expect(view('other')).toBeUndefined()
    expect(view('header X-Other')).toBeUndefined()
  })
})

describe('expressionScopeAt', () => {
  it('has the loops around a place, outermost first', () => {
    const { loops } = expressionScopeAt(drawing.method, placeNamed(drawing.method, 'lines[].labels[]'))
    expect(loops).toHaveLength(2)
    expect(expressionScopeAt(drawing.method, placeNamed(drawing.method, 'note')).loops).toEqual([])
    expect(expressionScopeAt(drawing.method, { in: 'header', name: 'X' })).toEqual({ loops: [], variables: [] })
  })
})
