import { describe, expect, it } from 'vitest'
import type { Json } from '../json/index.ts'
import type { Field } from './field.ts'
import { fieldTree } from './fieldTree.ts'

function rootOf(schema: Json, models: Readonly<Record<string, Json>> = {}): Field {
  return fieldTree(schema, new Map(Object.entries(models))).root
}

/** One line a field, as the rows read: path, type, `*` required, `?` nullable. */
function rows(field: Field, depth = 3): readonly string[] {
  const line = `${field.path} ${field.type}${field.required ? '*' : ''}${field.nullable ? '?' : ''}`
  return [line, ...(depth === 0 ? [] : field.children().flatMap((child) => rows(child, depth - 1)))]
}

describe('fieldTree', () => {
  it('shows the members of an object in their order, with what is required', () => {
    const order = {
      type: 'object',
      required: ['customer'],
      properties: { customer: { type: 'string' }, total: { type: 'number' }, paid: { type: 'boolean' } },
    }
    expect(rows(rootOf(order))).toEqual(['$ object*', '$.customer string*', '$.total number', '$.paid boolean'])
  })

  it('passes over the items of an array where they are objects', () => {
    const items = { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } }
    expect(rows(rootOf({ type: 'object', properties: { items } }))).toEqual([
      '$ object*',
      '$.items array',
      '$.items[*].sku string',
    ])
  })

  it('gives an array of anything else one child: the item', () => {
    expect(rows(rootOf({ type: 'array', items: { type: 'string' } }))).toEqual(['$ array*', '$[*] string'])
    expect(rows(rootOf({ type: 'array', items: { type: 'array', items: { type: 'integer' } } }))).toEqual([
      '$ array*',
      '$[*] array',
      '$[*][*] integer',
    ])
    expect(rows(rootOf({ type: 'array', items: { type: 'object' } }))).toEqual(['$ array*', '$[*] object'])
  })

  it('gives items by position a path each', () => {
    const pair = { type: 'array', items: [{ type: 'string' }, { type: 'integer' }] }
    expect(rows(rootOf(pair))).toEqual(['$ array*', '$[0] string', '$[1] integer'])
  })

  it('quotes names that a path cannot hold bare', () => {
    const named = { properties: { 'first name': {}, "o'clock": {}, 'a-b': {}, '': {}, ok_1: {} } }
    expect(
      rootOf(named)
        .children()
        .map((field) => field.path),
    ).toEqual(["$['first name']", "$['o\\'clock']", '$.a-b', "$['']", '$.ok_1'])
  })

  it('treats __proto__, constructor and toString as names', () => {
    const schema = JSON.parse(
      '{"properties": {"__proto__": {"type": "string"}, "constructor": {"type": "null"}}}',
    ) as Json
    expect(rows(rootOf(schema))).toEqual(['$ object*', '$.__proto__ string', '$.constructor null'])
    expect(rootOf({ type: 'object' }).children()).toEqual([])
    expect(fieldTree({ $ref: '#/definitions/toString' }, new Map()).diagnostics).toHaveLength(1)
  })

  it.each([
    ['#/definitions/Pet'],
    ['#/components/schemas/Pet'],
    ['https://apigateway.amazonaws.com/restapis/a1b2c3/models/Pet'],
  ])('follows %s to the model', ($ref) => {
    const tree = fieldTree({ $ref }, new Map([['Pet', { properties: { name: { type: 'string' } } }]]))
    expect(rows(tree.root)).toEqual(['$ object*', '$.name string'])
    expect(tree.diagnostics).toEqual([])
  })

  it("prefers a document's own definitions, also inside a model", () => {
    const models = {
      Pet: { properties: { tag: { $ref: '#/definitions/Tag' } }, definitions: { Tag: { type: 'integer' } } },
      Tag: { type: 'string' },
    }
    const schema = { properties: { pet: { $ref: '#/definitions/Pet' }, tag: { $ref: '#/definitions/Tag' } } }
    expect(rows(rootOf(schema, models))).toEqual(['$ object*', '$.pet object', '$.pet.tag integer', '$.tag string'])
  })

  it('follows pointers with escapes, and into models', () => {
    const schema = {
      properties: { a: { $ref: '#/definitions/a~1b%20c' } },
      definitions: { 'a/b c': { type: 'integer' } },
    }
    expect(rows(rootOf(schema))).toEqual(['$ object*', '$.a integer'])
    const models = { Pet: { properties: { name: { type: 'string' } } } }
    expect(rows(rootOf({ $ref: '#/components/schemas/Pet/properties/name' }, models))).toEqual(['$ string*'])
  })

  it('keeps a field whose reference leads nowhere, and says so', () => {
    const gone = { $ref: '#/definitions/Gone' }
    expect(rootOf({ properties: { a: gone } }).children()[0]).toMatchObject({
      type: 'any',
      hasChildren: false,
      constraints: ['unresolved: #/definitions/Gone'],
    })
    expect(fieldTree(gone, new Map()).diagnostics).toMatchObject([
      { code: 'schema/unresolved-reference', at: { pointer: '/$ref' } },
    ])
  })

  it('opens a recursive schema level by level', () => {
    const node = { properties: { value: { type: 'string' }, next: { $ref: '#/definitions/Node' } } }
    let field = rootOf({ $ref: '#/definitions/Node' }, { Node: node })
    for (let level = 0; level < 50; level++) field = field.children()[1] ?? field
    expect(field.path).toBe(`$${'.next'.repeat(50)}`)
    expect(field.children().map((child) => child.name)).toEqual(['value', 'next'])
  })

  it.each([
    ['itself', { $ref: '#' }],
    ['itself through allOf', { allOf: [{ $ref: '#' }, { type: 'object', properties: { a: { type: 'string' } } }] }],
    [
      'another that refers back',
      { $ref: '#/definitions/A', definitions: { A: { $ref: '#/definitions/B' }, B: { $ref: '#/definitions/A' } } },
    ],
  ])('ends where a schema is nothing but %s', (_, schema) => {
    expect(rows(rootOf(schema)).length).toBeLessThan(5)
  })

  it('ends on unions that all refer to each other', () => {
    const names = Array.from({ length: 20 }, (_, at) => `U${at}`)
    const all = { oneOf: names.map((name) => ({ $ref: `#/definitions/${name}` })) }
    const models = Object.fromEntries(names.map((name) => [name, { oneOf: [...all.oneOf] }]))
    expect(rootOf({ $ref: '#/definitions/U0' }, models).type).toBe('any')
  })

  it('merges allOf: members of all parts, required of any, the narrower type', () => {
    const schema = {
      allOf: [
        { $ref: '#/definitions/Base' },
        { type: 'object', required: ['id'], properties: { size: { type: 'integer' }, note: { type: 'string' } } },
      ],
    }
    const models = { Base: { type: 'object', properties: { id: { type: 'string' }, size: { type: 'number' } } } }
    expect(rows(rootOf(schema, models))).toEqual(['$ object*', '$.id string*', '$.size integer', '$.note string'])
  })

  it('unites the branches of oneOf and anyOf', () => {
    const schema = {
      properties: { kind: { type: 'string' } },
      oneOf: [
        { required: ['kind', 'card'], properties: { card: { type: 'string' }, amount: { type: 'integer' } } },
        { required: ['kind'], properties: { iban: { type: 'string' }, amount: { type: 'string' } } },
      ],
    }
    expect(rows(rootOf(schema))).toEqual([
      '$ object*',
      '$.kind string*',
      '$.card string',
      '$.amount any',
      '$.iban string',
    ])
  })

  it('reads numbers and integers together as number, other mixtures as any', () => {
    expect(rootOf({ type: ['integer', 'number'] }).type).toBe('number')
    expect(rootOf({ type: ['string', 'integer'] }).type).toBe('any')
  })

  it.each<[string, Json]>([
    ['OpenAPI 3.0', { type: 'string', nullable: true }],
    ['OpenAPI 3.1 and draft 04', { type: ['string', 'null'] }],
    ['Swagger extensions', { type: 'string', 'x-nullable': true }],
    ['a union with null', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['allOf with nullable beside it', { allOf: [{ type: 'string' }], nullable: true }],
  ])('knows "or null" as %s writes it', (_, schema) => {
    expect(rootOf(schema)).toMatchObject({ type: 'string', nullable: true })
  })

  it('reads the type where a schema leaves it out', () => {
    expect(rootOf({ properties: {} }).type).toBe('object')
    expect(rootOf({ items: {} }).type).toBe('array')
    expect(rootOf({ enum: ['a', 'b'] }).type).toBe('string')
    expect(rootOf({ enum: [1, 2.5] }).type).toBe('number')
    expect(rootOf({ enum: ['a', null] })).toMatchObject({ type: 'string', nullable: true })
    expect(rootOf({}).type).toBe('any')
    expect(rootOf({ type: 'file' }).type).toBe('any')
  })

  it('lists what a person may want to know', () => {
    const field = rootOf({
      type: 'string',
      description: 'ISO code',
      enum: ['EUR', 'USD'],
      minLength: 3,
      pattern: '^[A-Z]+$',
    })
    expect(field.description).toBe('ISO code')
    expect(field.constraints).toEqual(['enum: ["EUR","USD"]', 'minLength: 3', 'pattern: ^[A-Z]+$'])
  })

  it('makes children once, and only when asked', () => {
    const root = rootOf({ properties: { a: { properties: { b: {} } } } })
    expect(root.children()).toBe(root.children())
  })

  it.each<[Json]>([['text'], [null], [[]], [1]])('takes %j, which is no schema, as anything, and says so', (schema) => {
    const tree = fieldTree(schema, new Map())
    expect(tree.root).toMatchObject({ type: 'any', hasChildren: false })
    expect(tree.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['schema/not-a-schema'])
  })

  it('survives members of the wrong kind', () => {
    const schema = { type: 7, properties: [1], required: 'a', items: 3, allOf: {}, oneOf: [null, 4], enum: {} }
    expect(rows(rootOf(schema))[0]).toBe('$ object*')
  })
})
