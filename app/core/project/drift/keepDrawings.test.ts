import { describe, expect, it } from 'vitest'
import { type Id, createIdCounter } from '../../mapping/index.ts'
import { methodScript } from '../../testing/projectScript.ts'
import { compiledMethod } from '../running/compiledMethod.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { keepDrawings } from './keepDrawings.ts'

/** A project whose method draws `a`, and the same as a document tells of it: its templates as text, other ids. */
function drawn(): {
  readonly before: Project
  readonly method: ProjectMethod
  readonly told: (vtl?: string) => Project
} {
  const script = methodScript('{"a": 1}', '{"a": 1}')
  const { project, method } = script
  const [payload] = method.mapping.payloads
  const template = compiledMethod(method).method.integration.requestTemplates.get(payload?.key ?? '')
  const ids = createIdCounter('other')
  return {
    before: project,
    method,
    told: (vtl) => {
      const text = vtl ?? template ?? ''
      const payloads = payload
        ? [{ ...payload, id: ids.next() as Id, body: { kind: 'template' as const, vtl: text } }]
        : []
      const other = { ...method, id: ids.next() as Id, mapping: { ...method.mapping, payloads }, testCases: [] }
      return { ...project, methods: [other] }
    },
  }
}

describe('importing again', () => {
  it('keeps a drawing that compiles to what the document has, and its test cases', () => {
    const { before, method, told } = drawn()
    const [after] = keepDrawings(before, told()).methods
    expect([after?.id, after?.mapping, after?.testCases]).toEqual([method.id, method.mapping, method.testCases])
  })

  it('keeps it where the document says nothing of what is sent', () => {
    const { before, method, told } = drawn()
    const silent = told()
    const methods = silent.methods.map((one) => ({ ...one, mapping: { parameters: [], payloads: [] } }))
    expect(keepDrawings(before, { ...silent, methods }).methods[0]?.mapping).toEqual(method.mapping)
  })

  it('takes a template that was changed since', () => {
    const { before, told } = drawn()
    const [payload] = keepDrawings(before, told('{"b": 2}')).methods[0]?.mapping.payloads ?? []
    expect(payload?.body).toEqual({ kind: 'template', vtl: '{"b": 2}' })
  })

  it('keeps what the team asks of its methods', () => {
    const { before, told } = drawn()
    const checked = { ...before, api: { ...before.api, checks: { rules: [], severities: [] } as never } }
    expect(keepDrawings(checked, told()).api.checks).toBe(checked.api.checks)
  })
})
