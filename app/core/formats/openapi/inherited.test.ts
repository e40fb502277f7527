import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { writeProject } from '../../project/index.ts'
import { methodScript } from '../../testing/projectScript.ts'
import { exportOpenApi } from './export.ts'
import { importOpenApi } from './import.ts'

const client = {
  id: 'client' as Id,
  to: { in: 'header', name: 'X-Client' },
  value: { kind: 'literal', json: '"patchbay"' },
  policy: { absent: 'omit' },
} as const
const failure = {
  id: 'failure' as Id,
  statusCode: '502',
  selectionPattern: '5\\d{2}',
  mapping: { parameters: [], payloads: [] },
}
const one = methodScript('{"a": 1}', undefined)
const { project, method } = one
  .connect('body.a', 'b')
  .apply({ type: 'updateIntegration', method: one.method.id, uri: '/orders' })
  .apply({ type: 'setDefaults', parameters: [client], integrationResponses: [failure], baseUrl: 'https://h.example' })

describe('what methods inherit', () => {
  it.each([
    ['as all inherit', project],
    ['where a method does without', { ...project, methods: [{ ...method, withoutDefaults: [client.id] }] }],
  ])('is written out in the document, which gives the project back, %s', (_, exported) => {
    const text = exportOpenApi(exported).files[0]?.text ?? ''
    expect(text).toContain('"uri": "https://h.example/orders"')
    const imported = importOpenApi(text)
    expect(imported.kind === 'imported' && writeProject(imported.project)).toBe(writeProject(exported))
    expect(imported.kind === 'imported' && exportOpenApi(imported.project).files[0]?.text).toBe(text)
  })
})
