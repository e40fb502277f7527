import { describe, expect, it } from 'vitest'
import { emptyScope, parseCondition, printCondition } from '../../../../core/mapping/index.ts'
import { conditionForm, conditionTests, formText, withTest } from './conditionForm.ts'

function form(text: string) {
  const { root } = parseCondition(text, emptyScope)
  if (root === undefined) throw new Error(text)
  return conditionForm(root, emptyScope)
}

describe('conditionForm', () => {
  it.each([
    ['present(query.a)', 'present', 'query.a', ''],
    ['isEmpty(body.items)', 'isEmpty', 'body.items', ''],
    ['isNull(body.a)', 'isNull', 'body.a', ''],
    ['query.a == "x"', '==', 'query.a', '"x"'],
    ['body.n >= 10', '>=', 'body.n', '10'],
    ['query.a in ["x", "y"]', 'in', 'query.a', '"x", "y"'],
    ['matches(query.a, "\\\\d+")', 'matches', 'query.a', '\\d+'],
    ['present(query.a) && !isEmpty(query.a)', 'text', 'present(query.a) && !isEmpty(query.a)', ''],
  ])('shows %s in its fields, and reads the same from them', (text, test, left, right) => {
    expect(form(text)).toEqual({ test, left, right })
    const { root } = parseCondition(formText(form(text)), emptyScope)
    expect(root && printCondition(root, emptyScope)).toBe(text)
  })

  it('keeps a pattern of any characters', () => {
    const pattern = 'a"b\\.c${d}'
    const text = formText({ test: 'matches', left: 'query.a', right: pattern })
    expect(form(text)).toEqual({ test: 'matches', left: 'query.a', right: pattern })
  })
})

describe('withTest', () => {
  it.each(conditionTests)('keeps the value tested when it becomes %s, and reads as a condition', (test) => {
    const changed = withTest(form('present(query.a)'), test)
    expect(formText(changed)).toContain('query.a')
    expect(parseCondition(formText(changed), emptyScope).diagnostics).toEqual([])
  })
})
