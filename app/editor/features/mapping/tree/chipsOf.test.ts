import { describe, expect, it } from 'vitest'
import { emptyScope, parseExpression, printExpression } from '../../../../core/mapping/index.ts'
import type { RuleView } from '../../../../core/project/index.ts'
import { chipsOf } from './chipsOf.ts'

function view(text: string, more: Partial<RuleView> = {}): RuleView {
  const expression = parseExpression(text, emptyScope).root
  if (expression === undefined) throw new Error(`not an expression: ${text}`)
  const value = { expression, text }
  return {
    rule: 'r' as RuleView['rule'],
    scope: emptyScope,
    kind: 'value',
    value,
    policy: { absent: 'omit' },
    over: [],
    loops: [],
    conditional: false,
    disabled: false,
    ...more,
  }
}

const print = (expression: Parameters<typeof printExpression>[0]): string => printExpression(expression, emptyScope)
const texts = (rule: RuleView): string[] => chipsOf(rule, print).map((chip) => chip.text)

describe('chipsOf', () => {
  it.each([
    ['a plain copy that may be absent', view('query.page'), ['if present']],
    ['a copy that is null when absent', view('query.page', { policy: { absent: 'null' } }), []],
    ['a path variable, which is always there', view('path.id'), []],
    ['a constant', view('"web"'), ['=']],
    ['a call', view('default(header["X-Tenant"], "public")', { policy: { absent: 'null' } }), ['or "public"']],
    ['calls, innermost first', view('upper(trim(query.a))', { policy: { absent: 'null' } }), ['trim', 'upper']],
    ['a product', view('multiply(query.a, body.unit.amount)', { policy: { absent: 'null' } }), ['× body.unit.amount']],
    ['a parameter sent as a boolean', view('query.dry', { as: 'boolean', policy: { absent: 'null' } }), ['to boolean']],
    ['a field sent as a number', view('body.qty', { as: 'number', policy: { absent: 'null' } }), []],
    [
      'a value with a default',
      view('query.page', { policy: { absent: { value: { kind: 'literal', json: '1' } } } }),
      ['or 1'],
    ],
    ['a rule with a comment', view('path.id', { note: 'Their number, not ours' }), ['']],
    ['a text of parts', view('"Order ${path.id}"', { policy: { absent: 'empty' } }), ['text']],
    ['a rule that is switched off', view('path.id', { disabled: true }), ['off']],
    ['a rule under a condition', view('path.id', { conditional: true }), ['when']],
  ])('of %s', (_name, rule, expected) => {
    expect(texts(rule)).toEqual(expected)
  })

  it('says in the header of a loop what it walks over and which items it takes', () => {
    const where = { condition: { kind: 'raw', vtl: '' }, text: 'item.qty > 0' } as const
    const loop = { loop: 'l' as RuleView['rule'], name: 'item', named: true, text: 'body.items' } as const
    const over = { kind: 'items', source: { kind: 'ref', source: { kind: 'body', path: '$.items' } } } as const
    const array: RuleView = {
      rule: 'r' as RuleView['rule'],
      scope: emptyScope,
      kind: 'array',
      over: ['body.items'],
      loops: [{ ...loop, over, where }],
      conditional: false,
      disabled: false,
    }
    const text = 'each item of body.items · where item.qty > 0'
    expect(chipsOf(array, print)).toEqual([{ kind: 'loop', text, title: `For ${text}` }])
  })
})
