import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../json/index.ts'
import { inferSchema } from '../inferSchema.ts'
import { compareSchemas } from './compareSchemas.ts'
import type { SchemaChange } from './schemaChange.ts'

const none = new Map<string, Json>()

function changes(before: Json, after: Json): readonly SchemaChange[] {
  return compareSchemas({ schema: before, models: none }, { schema: after, models: none })
}

/** Schemas of two samples, in which nothing is required. */
function between(before: string, after: string): readonly string[] {
  return changes(inferSchema(before).root, inferSchema(after).root)
    .filter(({ kind }) => kind !== 'required')
    .map(shown)
}

function shown(change: SchemaChange): string {
  if (change.kind === 'renamed') return `${change.from} → ${change.to}${change.certain ? '' : ' ?'}`
  if (change.kind === 'retyped') return `${change.path}: ${change.from} → ${change.to}`
  if (change.kind === 'required') return `${change.path} ${change.required ? 'required' : 'optional'}`
  return `${change.kind === 'added' ? '+' : '-'} ${change.path}`
}

describe('compareSchemas', () => {
  it.each([
    ['nothing', '{"a": 1}', '{"a": 1}', []],
    ['a field more', '{"a": 1}', '{"a": 1, "b": "x"}', ['+ $.b']],
    ['a field less', '{"a": 1, "b": {"c": 1}}', '{"a": 1}', ['- $.b']],
    ['another type', '{"a": 1}', '{"a": "1"}', ['$.a: integer → string']],
    ['another case', '{"orderId": "a", "x": 1}', '{"order_id": "a", "x": 1}', ['$.orderId → $.order_id']],
    ['a synonym', '{"qty": 1, "z": true}', '{"z": true, "quantity": 1}', ['$.qty → $.quantity']],
    ['a name at the same place', '{"a": 1, "b": "x"}', '{"a": 1, "zulu": "x"}', ['$.b → $.zulu']],
    ['a name and a type', '{"a": 1, "b": "x"}', '{"a": 1, "zulu": 7}', ['- $.b', '+ $.zulu']],
    ['one of several', '{"aa": 1, "bb": 2}', '{"cc": true, "dd": "x"}', ['- $.aa', '- $.bb', '+ $.cc', '+ $.dd']],
    ['an object by its fields', '{"x": {"p": 1, "q": 2}, "n": 1}', '{"n": 1, "y": {"p": 1, "q": 2}}', ['$.x → $.y ?']],
    [
      'a field inside a renamed object',
      '{"customer": {"mail": "m", "n": 1}}',
      '{"client": {"email": "m", "n": 1}}',
      ['$.customer → $.client', '$.customer.mail → $.client.email'],
    ],
    [
      'a field of items',
      '{"items": [{"qty": 1}]}',
      '{"items": [{"quantity": 1}]}',
      ['$.items[*].qty → $.items[*].quantity'],
    ],
    [
      'a field in another place',
      '{"a": {"sku": "s", "n": 1}, "b": {"m": 1}}',
      '{"a": {"n": 1}, "b": {"m": 1, "sku": "s"}}',
      ['$.a.sku → $.b.sku ?'],
    ],
    ['items that are no objects any more', '{"a": [{"b": 1}]}', '{"a": ["x"]}', ['- $.a[*].b', '+ $.a[*]']],
  ])('finds %s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected)
  })

  it('finds what became required, and what no longer is', () => {
    const object = (required: readonly string[]): Json => ({ type: 'object', required, properties: { a: {}, b: {} } })
    expect(changes(object(['a']), object(['b'])).map(shown)).toEqual(['$.a optional', '$.b required'])
  })

  it('says what speaks for a rename', () => {
    const [change] = changes(
      inferSchema('{"a": 1, "order_id": "x"}').root,
      inferSchema('{"a": 1, "orderId": "x"}').root,
    )
    expect(change?.kind === 'renamed' && change.reason).toBe(
      'The names differ only in case or separators, no other field went or came, it stands at the same place, the type is the same.',
    )
  })

  it('follows references, each version with its own models', () => {
    const schema = { $ref: '#/definitions/M' }
    const model = (name: string): Map<string, Json> =>
      new Map([['M', { type: 'object', properties: { [name]: { type: 'string' } } }]])
    expect(compareSchemas({ schema, models: model('mail') }, { schema, models: model('email') }).map(shown)).toEqual([
      '$.mail → $.email',
    ])
  })

  it('ends on schemas that hold themselves, and on what is no schema', () => {
    const tree: Json = {
      type: 'object',
      properties: { left: { $ref: '#' }, right: { $ref: '#' }, name: { type: 'string' } },
    }
    expect(changes(tree, tree)).toEqual([])
    expect(changes('no schema', 7)).toEqual([])
  })

  it('finds nothing between a schema and itself, and undoes what it finds the other way', () => {
    const sample = fc.object({ key: fc.constantFrom('a', 'b', 'orderId', 'order_id', 'qty', 'items'), maxDepth: 3 })
    fc.assert(
      fc.property(sample, sample, (one, other) => {
        const [before, after] = [inferSchema(JSON.stringify(one)).root, inferSchema(JSON.stringify(other)).root]
        expect(changes(before, before)).toEqual([])
        const count = (found: readonly SchemaChange[], kind: string): number =>
          found.filter((change) => change.kind === kind).length
        const [there, back] = [changes(before, after), changes(after, before)]
        expect(count(there, 'added')).toBe(count(back, 'removed'))
        expect(count(there, 'renamed')).toBe(count(back, 'renamed'))
      }),
    )
  })
})
