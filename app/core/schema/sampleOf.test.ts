import { describe, expect, it } from 'vitest'
import type { Json } from '../json/index.ts'
import { sampleOf } from './sampleOf.ts'

const sample = (schema: Json, models: Readonly<Record<string, Json>> = {}): Json =>
  sampleOf(schema, new Map(Object.entries(models)))

describe('sampleOf', () => {
  it('fills every member, strings with their own name', () => {
    const schema = {
      type: 'object',
      properties: {
        id: { type: 'string' },
        qty: { type: 'integer' },
        price: { type: 'number' },
        gift: { type: 'boolean' },
      },
    }
    expect(sample(schema)).toEqual({ id: 'id', qty: 1, price: 1, gift: true })
  })

  it('gives an array one item', () => {
    const schema = { properties: { items: { type: 'array', items: { properties: { sku: { type: 'string' } } } } } }
    expect(sample(schema)).toEqual({ items: [{ sku: 'sku' }] })
    expect(sample({ type: 'array' })).toEqual([])
    expect(sample({ type: 'array', items: [{ type: 'integer' }, { type: 'boolean' }] })).toEqual([1, true])
  })

  it.each<[string, Json, Json]>([
    ['an example', { type: 'string', example: 'x', default: 'y' }, 'x'],
    ['an example that is null, false or empty', { type: 'object', example: { a: null } }, { a: null }],
    ['the first of its examples', { type: 'string', examples: ['a', 'b'] }, 'a'],
    ['a default', { type: 'integer', default: 7, enum: [1, 7] }, 7],
    ['the first of an enum', { enum: ['EUR', 'USD'] }, 'EUR'],
    ['a constant', { const: 3 }, 3],
  ])('takes %s', (_, schema, expected) => {
    expect(sample(schema)).toEqual(expected)
  })

  it.each<[Json, Json]>([
    [{ type: 'integer', minimum: 10 }, 10],
    [{ type: 'integer', minimum: 9.5 }, 10],
    [{ type: 'integer', maximum: -3 }, -3],
    [{ type: 'integer', minimum: 5, exclusiveMinimum: true }, 6],
    [{ type: 'integer', exclusiveMinimum: 5 }, 6],
    [{ type: 'integer', multipleOf: 25 }, 25],
    [{ type: 'string', minLength: 6 }, 'textxx'],
    [{ type: 'string', maxLength: 2 }, 'te'],
    [{ type: 'string', format: 'date-time' }, '2024-01-15T09:30:00Z'],
    [{ type: 'string', format: 'uuid' }, '3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    [{ type: ['null', 'integer'] }, 1],
    [{ type: 'null' }, null],
  ])('fits %j', (schema, expected) => {
    expect(sample(schema)).toEqual(expected)
  })

  it('merges allOf and takes the first branch of a union that is not null', () => {
    const schema = {
      allOf: [{ $ref: '#/definitions/Base' }, { properties: { size: { type: 'integer' } } }],
      oneOf: [
        { type: 'null' },
        { properties: { card: { type: 'string' } } },
        { properties: { iban: { type: 'string' } } },
      ],
    }
    expect(sample(schema, { Base: { type: 'object', properties: { id: { type: 'string' } } } })).toEqual({
      id: 'id',
      size: 1,
      card: 'card',
    })
  })

  it('ends where a schema meets itself', () => {
    const node = {
      type: 'object',
      properties: {
        value: { type: 'integer' },
        next: { $ref: '#/definitions/Node' },
        children: { type: 'array', items: { $ref: '#/definitions/Node' } },
      },
    }
    expect(sample({ $ref: '#/definitions/Node' }, { Node: node })).toEqual({ value: 1, children: [] })
  })

  it('ends where a schema requires itself, which no value can fit', () => {
    const node = { type: 'object', required: ['next'], properties: { next: { $ref: '#/definitions/Node' } } }
    expect(JSON.stringify(sample({ $ref: '#/definitions/Node' }, { Node: node })).length).toBeLessThan(500)
  })

  it('ends on a schema whose required members branch without end', () => {
    const names = Array.from({ length: 12 }, (_, at) => `m${at}`)
    const wide = {
      type: 'object',
      required: names,
      properties: Object.fromEntries(names.map((name) => [name, { $ref: '#/definitions/Wide' }])),
    }
    expect(JSON.stringify(sample({ $ref: '#/definitions/Wide' }, { Wide: wide })).length).toBeLessThan(1_000_000)
  })

  it('gives text where the schema says nothing', () => {
    expect(sample({})).toBe('text')
    expect(sample(null)).toBe('text')
  })

  it('keeps __proto__ as a name', () => {
    const schema = JSON.parse('{"type": "object", "properties": {"__proto__": {"type": "integer"}}}') as Json
    expect(JSON.stringify(sample(schema))).toBe('{"__proto__":1}')
  })
})
