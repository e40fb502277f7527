import { describe, expect, it } from 'vitest'
import { methodScript } from '../../testing/projectScript.ts'
import { parseSchemaText, printSchemaText } from './schemaText.ts'
import { writeProject } from './writeProject.ts'

describe('the text of a schema', () => {
  it('is printed with the digits that it was read with', () => {
    const text = '{\n  "maximum": 12345678901234567890,\n  "minimum": 1.0,\n  "enum": [\n    -0,\n    2\n  ]\n}\n'
    const { root, diagnostics } = parseSchemaText(text)
    expect(diagnostics).toEqual([])
    expect(root && printSchemaText(root)).toBe(text)
  })

  it('keeps them through a command and into the file', () => {
    const one = methodScript(undefined, undefined)
    const shape = parseSchemaText('{"maximum": 12345678901234567890}').root
    const done = one.apply({
      type: 'setRequestBody',
      method: one.method.id,
      contentType: 'application/json',
      shape: shape ?? { kind: 'sample', text: '' },
    })
    expect(writeProject(done.project)).toContain('"maximum": 12345678901234567890')
  })

  it('is no shape where it is no JSON', () => {
    const { root, diagnostics } = parseSchemaText('{"maximum": }')
    expect([root === undefined, diagnostics.length > 0]).toEqual([true, true])
  })
})
