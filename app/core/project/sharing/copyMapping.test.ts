import { describe, expect, it } from 'vitest'
import { drawn, methodScript, type Script, script } from '../../testing/projectScript.ts'
import { check } from '../checks/check.ts'
import { copyReport } from './copyReport.ts'

const sample = (text: string) => ({ kind: 'sample', text }) as const

/** A mapped method, and a second one with fields of other names. */
function begun(body: string): { readonly from: Script; readonly both: Script } {
  const one = methodScript('{"mail": "m", "items": [{"sku": "s", "qty": 1}], "gone": true}', undefined)
  const from = one
    .apply({ type: 'addParameter', method: one.method.id, in: 'header', name: 'X-Tenant' })
    .connect('path.orderId', 'order')
    .connect('header.X-Tenant', 'header X-Tenant')
    .connect('body.mail', 'to')
    .connect('body.items[].sku', 'lines[].sku')
    .connect('body.items[].qty', 'lines[].n')
  const added = from.apply({ type: 'addMethod', path: '/carts/{orderId}', verb: 'POST' })
  const id = added.method.id
  const both = added
    .apply({ type: 'addParameter', method: id, in: 'header', name: 'tenant-id' })
    .apply({ type: 'addParameter', method: id, in: 'querystring', name: 'X_Tenant' })
    .apply({ type: 'setRequestBody', method: id, contentType: 'application/json', shape: sample(body) })
  return { from, both }
}

const copied = ({ from, both }: ReturnType<typeof begun>): Script =>
  both.apply({ type: 'copyMapping', method: from.method.id, to: [both.method.id] })

describe('copyMapping', () => {
  it('matches sources to the fields of the other method, loops and all', () => {
    const one = begun('{"email": "m", "entries": [{"sku": "s", "quantity": 1}]}')
    const after = copied(one)
    expect(drawn(after.method)).toEqual({
      order: 'path orderId as string',
      to: 'body $.email as json',
      lines: [{ 'each body $.entries': [{ sku: 'item $.sku as json', n: 'item $.quantity as json' }] }],
    })
    expect(after.method.mapping.parameters[0]?.value).toMatchObject({ source: { in: 'querystring', name: 'X_Tenant' } })
    expect(check(after.project).filter(({ code }) => code === 'project/dangling-source')).toEqual([])
    expect(check(after.project).filter(({ code }) => code === 'project/duplicate-id')).toEqual([])
  })

  it('reports what is the same, what was matched and what was not, before and after', () => {
    const one = begun('{"email": "m"}')
    const [report] = copyReport(one.both.project, one.from.method.id, [one.both.method.id])
    expect(report).toMatchObject({
      same: ['path.orderId'],
      matched: [
        { from: 'header["X-Tenant"]', to: 'query.X_Tenant' },
        { from: 'body.mail', to: 'body.email' },
      ],
      unmatched: ['body.items', 'body.items[].sku', 'body.items[].qty'],
    })
    const result = one.both.tryOut({ type: 'copyMapping', method: one.from.method.id, to: [one.both.method.id] })
    expect(result).toMatchObject({
      kind: 'done',
      announce:
        'Copy the mapping of POST /orders/{orderId} to POST /carts/{orderId}. 1 sources are the same, 2 were matched, 3 have no match.',
    })
  })

  it('keeps what the other method has, unless it shall be replaced', () => {
    const one = begun('{"email": "m"}')
    const own = one.both.connect('body.email', 'mine')
    const kept = own.apply({ type: 'copyMapping', method: one.from.method.id, to: [own.method.id] })
    expect(drawn(kept.method)).toEqual({ mine: 'body $.email as json' })
    const replaced = own.apply({ type: 'copyMapping', method: one.from.method.id, to: [own.method.id], replace: true })
    expect(drawn(replaced.method)).toMatchObject({ to: 'body $.email as json' })
    expect(drawn(replaced.method)).not.toHaveProperty('mine')
  })

  it('leaves the method that is copied as it was, and refuses where there is none', () => {
    const one = begun('{"email": "m"}')
    const after = copied(one)
    expect(script({ ...after.project, methods: [one.from.method] }).method).toBe(one.from.method)
    const alone = one.both.tryOut({ type: 'copyMapping', method: one.from.method.id, to: [one.from.method.id] })
    expect(alone).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'project/no-such-method' }] })
  })
})
