import { describe, expect, it } from 'vitest'
import { parsedConstant } from './quote.ts'

describe('a constant that the template parses', () => {
  it.each([
    ['a list', '[1,"a"]', `$util.parseJson('[1,"a"]')`],
    ['a quote of the template language', `["it's"]`, `$util.parseJson('["it''s"]')`],
    // Raw, json-smart drops it from a string that also holds a backslash (velocity facts).
    ['U+007F', '["\\n\u007F"]', `$util.parseJson('["\\n\\u007F"]')`],
  ])('stands in quotes, with its escapes: %s', (_, json, template) => {
    expect(parsedConstant(json)).toBe(template)
  })
})
