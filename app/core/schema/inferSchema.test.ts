import { describe, expect, it } from 'vitest'
import { inferSchema } from './inferSchema.ts'

describe('inferSchema', () => {
  it.each([
    ['"a"', { type: 'string' }],
    ['1', { type: 'integer' }],
    ['-0.5', { type: 'number' }],
    ['1.0', { type: 'number' }],
    ['1e3', { type: 'number' }],
    ['true', { type: 'boolean' }],
    ['null', { type: 'null' }],
    ['[]', { type: 'array' }],
    ['{}', { type: 'object' }],
  ])('reads %s', (text, schema) => {
    expect(inferSchema(text)).toEqual({ root: schema, diagnostics: [] })
  })

  it('requires every member of a single object', () => {
    expect(inferSchema('{"id": 7, "tags": ["a"]}').root).toEqual({
      type: 'object',
      properties: { id: { type: 'integer' }, tags: { type: 'array', items: { type: 'string' } } },
      required: ['id', 'tags'],
    })
  })

  it('merges the items of an array: types united, required only what all have', () => {
    expect(inferSchema('[{"a": 1, "b": "x"}, {"a": 2.5}, {"a": null}]').root).toEqual({
      type: 'array',
      items: {
        type: 'object',
        properties: { a: { type: ['number', 'null'] }, b: { type: 'string' } },
        required: ['a'],
      },
    })
  })

  it('merges items over all arrays at one place', () => {
    expect(inferSchema('[[1], [], ["a"]]').root).toEqual({
      type: 'array',
      items: { type: 'array', items: { type: ['integer', 'string'] } },
    })
  })

  it('merges several samples', () => {
    expect(inferSchema('{"a": 1, "b": 1}', '{"a": "x"}').root).toEqual({
      type: 'object',
      properties: { a: { type: ['integer', 'string'] }, b: { type: 'integer' } },
      required: ['a'],
    })
  })

  it("keeps names of JavaScript's own as names", () => {
    const { root } = inferSchema('{"__proto__": 1, "constructor": "x"}')
    expect(JSON.stringify(root)).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"integer"},"constructor":{"type":"string"}},' +
        '"required":["__proto__","constructor"]}',
    )
  })

  it('counts a repeated member once, with its last value', () => {
    expect(inferSchema('{"a": 1, "a": "x"}').root).toMatchObject({
      properties: { a: { type: 'string' } },
      required: ['a'],
    })
  })

  it("gives the parser's diagnostics for broken JSON, naming the sample where there are several", () => {
    expect(inferSchema('{"a": ').diagnostics.length).toBeGreaterThan(0)
    const places = inferSchema('1', '{"a": ').diagnostics.map((diagnostic) => diagnostic.at)
    expect(places[0]).toMatchObject({ kind: 'source', source: 'sample 2' })
  })

  it('says nothing of what it has not seen', () => {
    expect(inferSchema()).toEqual({ root: {}, diagnostics: [] })
  })
})
