import { describe, expect, it } from 'vitest'
import type { Id, Shape } from '../../mapping/index.ts'
import { drawn, methodScript, type Script } from '../../testing/projectScript.ts'
import { check } from '../checks/check.ts'
import { type SchemaCommand, schemaDrift } from './schemaDrift.ts'

const text = { type: 'string' } as const
const schema = (...names: readonly string[]) => ({
  kind: 'schema' as const,
  schema: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, text])) },
})
const items = (name: string, list = 'items') => ({
  kind: 'schema' as const,
  schema: {
    type: 'object',
    properties: { [list]: { type: 'array', items: { type: 'object', properties: { [name]: text, qty: text } } } },
  },
})

function setBody(method: Id, shape: Shape): SchemaCommand {
  return { type: 'setRequestBody', method, contentType: 'application/json', shape }
}

function begun(shape: Shape): Script {
  const one = methodScript('{}', undefined)
  return one.apply(setBody(one.method.id, shape))
}

const dangling = ({ project }: Script): readonly string[] =>
  check(project).flatMap(({ code, message }) => (code === 'project/dangling-source' ? [message] : []))

describe('setRequestBody', () => {
  it('takes the lines of a field along that is renamed in a pasted schema', () => {
    const one = begun(schema('mail', 'city')).connect('body.mail', 'to').connect('body.mail', 'header X-Mail')
    const result = one.tryOut(setBody(one.method.id, schema('email', 'city')))
    expect(result).toMatchObject({
      kind: 'done',
      announce: 'Set the application/json body. Lines follow $.mail as $.email.',
    })
    const after = one.apply(setBody(one.method.id, schema('email', 'city')))
    expect(drawn(after.method)).toEqual({ to: 'body $.email as json' })
    expect(after.method.mapping.parameters[0]?.value).toMatchObject({ source: { path: '$.email' } })
    expect(dangling(after)).toEqual([])
  })

  it('takes the fields of items along, and the loop with its array', () => {
    const one = begun(items('sku')).connect('body.items[].sku', 'lines[].sku').connect('body.items[].qty', 'lines[].n')
    const fields = one.apply(setBody(one.method.id, items('article')))
    expect(drawn(fields.method)).toEqual({
      lines: [{ 'each body $.items': [{ sku: 'item $.article as json', n: 'item $.qty as json' }] }],
    })
    const array = one.apply(setBody(one.method.id, items('sku', 'entries')))
    expect(drawn(array.method)).toEqual({
      lines: [{ 'each body $.entries': [{ sku: 'item $.sku as json', n: 'item $.qty as json' }] }],
    })
    expect(dangling(array)).toEqual([])
  })

  it('keeps the rules of a field that went, and says so', () => {
    const one = begun(schema('mail', 'city', 'zulu')).connect('body.mail', 'to')
    const after = one.apply(setBody(one.method.id, schema('xx', 'yy', 'city', 'zulu')))
    expect(drawn(after.method)).toEqual({ to: 'body $.mail as json' })
    expect(dangling(after)).toEqual(['The method request has no body.mail.'])
  })
})

describe('schemaDrift', () => {
  it('says what a change means to each method before it is made', () => {
    const one = begun(schema('mail', 'city', 'gone'))
      .connect('body.mail', 'to')
      .connect('body.gone', 'x')
    const [drift, ...more] = schemaDrift(one.project, setBody(one.method.id, schema('email', 'city')))
    expect(more).toEqual([])
    expect(drift?.changes.map(({ kind }) => kind)).toEqual(['renamed', 'removed'])
    expect(drift?.relinks).toMatchObject([{ in: 'body', from: '$.mail', to: '$.email', certain: true }])
    expect(drift?.orphaned).toHaveLength(2)
  })

  it('reaches methods through a model, and payloads by the shape that they have', () => {
    const one = methodScript('{}', undefined)
    const modelled = one.apply({ type: 'addModel', name: 'Order', schema: schema('mail', 'city').schema })
    const shape = { kind: 'model', name: 'Order' } as const
    const payload = modelled.method.mapping.payloads[0]?.id ?? one.method.id
    const both = modelled
      .apply({ type: 'setRequestBody', method: one.method.id, contentType: 'application/json', shape })
      .apply({ type: 'setPayload', method: one.method.id, payload, shape })
      .connect('body.mail', 'mail')
    const model = both.project.api.models[0]?.id ?? one.method.id
    const change: SchemaCommand = { type: 'updateModel', model, schema: schema('email', 'city').schema }
    expect(schemaDrift(both.project, change).map((drift) => drift.in)).toEqual(['body', 'payload'])
    expect(drawn(both.apply(change).method)).toEqual({ email: 'body $.email as string' })
  })

  it('reaches bodies that refer to a model, and no others', () => {
    const one = methodScript('{}', undefined)
    const inner = { type: 'object', properties: { order: { $ref: '#/definitions/Order' } } }
    const modelled = one
      .apply({ type: 'addModel', name: 'Order', schema: schema('mail', 'city').schema })
      .apply(setBody(one.method.id, { kind: 'schema', schema: inner }))
    const model = modelled.project.api.models[0]?.id ?? one.method.id
    const change: SchemaCommand = { type: 'updateModel', model, schema: schema('email', 'city').schema }
    expect(schemaDrift(modelled.project, change)).toMatchObject([{ relinks: [{ to: '$.order.email' }] }])
    expect(schemaDrift(modelled.apply(setBody(one.method.id, schema('mail'))).project, change)).toEqual([])
  })

  it('is empty for a command that is refused, and for a schema that says the same', () => {
    const one = begun(schema('a'))
    expect(schemaDrift(one.project, setBody('gone' as Id, schema('b')))).toEqual([])
    expect(schemaDrift(one.project, setBody(one.method.id, schema('a')))).toEqual([])
  })
})

describe('applySchema', () => {
  it('re-links what is chosen, and only that', () => {
    const one = begun(schema('mail', 'city')).connect('body.mail', 'to').connect('body.city', 'town')
    const change = setBody(one.method.id, schema('email', 'place'))
    const relinks = [{ method: one.method.id, in: 'body', from: '$.city', to: '$.place' } as const]
    const after = one.apply({ type: 'applySchema', change, relinks })
    expect(drawn(after.method)).toEqual({ to: 'body $.mail as json', town: 'body $.place as json' })
    expect(dangling(after)).toEqual(['The method request has no body.mail.'])
  })

  it('leaves a source that would leave its loop, and paths that are none', () => {
    const one = begun(items('sku')).connect('body.items[].sku', 'lines[].sku')
    const change = setBody(one.method.id, schema('sku'))
    const relinks = [
      { method: one.method.id, in: 'body', from: '$.items[*].sku', to: '$.sku' },
      { method: one.method.id, in: 'body', from: 'nonsense', to: '$..x' },
    ] as const
    const after = one.apply({ type: 'applySchema', change, relinks })
    expect(drawn(after.method)).toEqual(drawn(one.method))
  })

  it('keeps positions, and what is below a renamed field', () => {
    const one = begun(items('sku')).connect('body.items[0].sku', 'first')
    const after = one.apply(setBody(one.method.id, items('sku', 'rows')))
    expect(drawn(after.method)).toEqual({ first: 'body $.rows[0].sku as json' })
  })
})
