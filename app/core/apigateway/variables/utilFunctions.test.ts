import { expect, it } from 'vitest'
import { utilFunctions } from '../index.ts'

it('G3.6: $util is a closed list, and each function is described', () => {
  expect([...utilFunctions.keys()]).toEqual([
    'escapeJavaScript',
    'parseJson',
    'urlEncode',
    'urlDecode',
    'base64Encode',
    'base64Decode',
  ])
  for (const { summary, example, name } of utilFunctions.values()) {
    expect(summary).toMatch(/^[A-Z].*\)?\.$|\)$/)
    expect(example).toContain(`$util.${name}(`)
  }
})
