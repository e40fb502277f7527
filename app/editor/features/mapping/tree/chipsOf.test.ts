import { describe, expect, it } from 'vitest'
import { emptyScope, parseExpression } from '../../../../core/mapping/index.ts'
import type { RuleView } from '../../../../core/project/index.ts'
import { chipsOf } from './chipsOf.ts'

function view(text: string, more: Partial<RuleView> = {}): RuleView {
  const expression = parseExpression(text, emptyScope).root
  if (expression === undefined) throw new Error(`not an expression: ${text}`)
  const value = { expression, text }
  return {
    rule: 'r' as RuleView['rule'],
    kind: 'value',
    value,
    policy: { absent: 'omit' },
    over: [],
    conditional: false,
    disabled: false,
    ...more,
  }
}

const texts = (rule: RuleView): string[] => chipsOf(rule).map((chip) => chip.text)

describe('chipsOf', () => {
  it.each([
    ['a plain copy that may be absent', view('query.page'), ['if present']],
    ['a copy that is null when absent', view('query.page', { policy: { absent: 'null' } }), []],
    ['a path variable, which is always there', view('path.id'), []],
    ['a constant', view('"web"'), ['=']],
    ['a call', view('default(header["X-Tenant"], "public")', { policy: { absent: 'null' } }), ['default']],
    ['a text of parts', view('"Order ${path.id}"', { policy: { absent: 'empty' } }), ['text']],
    ['a rule that is switched off', view('path.id', { disabled: true }), ['off']],
    ['a rule under a condition', view('path.id', { conditional: true }), ['when']],
  ])('of %s', (_name, rule, expected) => {
    expect(texts(rule)).toEqual(expected)
  })

  it('names the loop of an array', () => {
    const array: RuleView = {
      rule: 'r' as RuleView['rule'],
      kind: 'array',
      over: ['body.items'],
      conditional: false,
      disabled: false,
    }
    expect(chipsOf(array)).toEqual([{ kind: 'loop', text: 'each item', title: 'For each item of body.items' }])
  })
})
