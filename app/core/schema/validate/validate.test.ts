import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Json, jsonNodeToJava, parseJsonNode } from '../../json/index.ts'
import type { JavaValue } from '../../java/index.ts'
import { inferSchema } from '../inferSchema.ts'
import { sampleOf } from '../sampleOf.ts'
import { validate } from './validate.ts'

function java(text: string): JavaValue {
  const { root } = parseJsonNode(text)
  if (root === undefined) throw new Error(`no JSON: ${text}`)
  return jsonNodeToJava(root)
}

/** `pointer code` of every problem. */
function problems(schema: Json, value: string, models: Readonly<Record<string, Json>> = {}): readonly string[] {
  return validate(schema, new Map(Object.entries(models)), java(value)).map((diagnostic) =>
    diagnostic.at.kind === 'pointer' ? `${diagnostic.at.pointer} ${diagnostic.code}` : diagnostic.code,
  )
}

/** From JSON-Schema-Test-Suite's draft4 folder, one or two of each file. */
const cases: readonly [string, Json, string, string | undefined][] = [
  ['integer matches integer', { type: 'integer' }, '1', undefined],
  ['a float is not an integer even without fractional part', { type: 'integer' }, '1.0', ' schema/wrong-type'],
  ['a large number is an integer', { type: 'integer' }, '12345678910111213141516171819202122', undefined],
  ['number takes integers', { type: 'number' }, '1', undefined],
  ['a string is not a number, even if it looks like one', { type: 'number' }, '"1"', ' schema/wrong-type'],
  ['null is not an object', { type: 'object' }, 'null', ' schema/wrong-type'],
  ['several types', { type: ['string', 'null'] }, 'null', undefined],
  ['a missing required member', { required: ['foo'] }, '{"bar": 1}', ' schema/missing-member'],
  ['required says nothing of arrays', { required: ['foo'] }, '[]', undefined],
  [
    'a member of the wrong type',
    { properties: { foo: { type: 'integer' } } },
    '{"foo": "x"}',
    '/foo schema/wrong-type',
  ],
  [
    'additional members refused',
    { properties: { a: {} }, additionalProperties: false },
    '{"a": 1, "b": 2}',
    ' schema/unknown-member',
  ],
  ['additional members by schema', { additionalProperties: { type: 'boolean' } }, '{"b": 2}', '/b schema/wrong-type'],
  ['items', { items: { type: 'integer' } }, '[1, "x"]', '/1 schema/wrong-type'],
  ['items by position', { items: [{ type: 'integer' }, { type: 'string' }] }, '[1, 2]', '/1 schema/wrong-type'],
  ['additional items refused', { items: [{}], additionalItems: false }, '[1, 2]', ' schema/too-many-items'],
  ['enum', { enum: [1, 2] }, '3', ' schema/not-in-enum'],
  ['enum by value: 1.0 is 1', { enum: [1] }, '1.0', undefined],
  ['enum of objects, members in any order', { enum: [{ a: 1, b: [2] }] }, '{"b": [2.0], "a": 1}', undefined],
  ['enum: false is not 0', { enum: [false] }, '0', ' schema/not-in-enum'],
  ['minimum', { minimum: 1.1 }, '0.6', ' schema/too-small'],
  ['minimum at the limit', { minimum: 1.1 }, '1.1', undefined],
  ['exclusive minimum at the limit', { minimum: 1.1, exclusiveMinimum: true }, '1.1', ' schema/too-small'],
  ['maximum', { maximum: 3 }, '3.5', ' schema/too-large'],
  ['exclusive maximum at the limit', { maximum: 3, exclusiveMaximum: true }, '3', ' schema/too-large'],
  ['multiples of small numbers, exactly', { multipleOf: 0.0001 }, '0.0075', undefined],
  ['no multiple', { multipleOf: 0.0001 }, '0.00751', ' schema/not-a-multiple'],
  ['minLength in code points', { minLength: 2 }, '"\u{1f4a9}"', ' schema/too-short'],
  ['maxLength in code points', { maxLength: 2 }, '"\u{1f4a9}\u{1f4a9}"', undefined],
  ['maxLength', { maxLength: 2 }, '"foo"', ' schema/too-long'],
  ['uniqueItems', { uniqueItems: true }, '[1, 1.0]', ' schema/repeated-item'],
  ['unique items', { uniqueItems: true }, '[1, true, [1], "1", null, {}]', undefined],
  ['allOf', { allOf: [{ minimum: 5 }, { maximum: 6 }] }, '7', ' schema/too-large'],
  ['anyOf', { anyOf: [{ type: 'integer' }, { minimum: 2 }] }, '1.5', ' schema/no-branch-fits'],
  ['oneOf with both', { oneOf: [{ type: 'integer' }, { minimum: 2 }] }, '3', ' schema/several-branches-fit'],
  ['oneOf with none', { oneOf: [{ type: 'integer' }, { minimum: 2 }] }, '1.5', ' schema/no-branch-fits'],
  ['not', { not: { type: 'integer' } }, '1', ' schema/forbidden'],
  ['minProperties', { minProperties: 1 }, '{}', ' schema/too-few-members'],
  ['maxProperties', { maxProperties: 1 }, '{"a": 1, "b": 2}', ' schema/too-many-members'],
  ['dependencies on members', { dependencies: { a: ['b'] } }, '{"a": 1}', ' schema/missing-member'],
  ['dependencies by schema', { dependencies: { a: { required: ['b'] } } }, '{"a": 1}', ' schema/missing-member'],
  [
    'references ignore what stands beside them',
    { $ref: '#/definitions/r', maxItems: 2, definitions: { r: {} } },
    '[1, 2, 3]',
    undefined,
  ],
  [
    'a pointer with escapes',
    { properties: { a: { $ref: '#/definitions/a~1b' } }, definitions: { 'a/b': { type: 'integer' } } },
    '{"a": "x"}',
    '/a schema/wrong-type',
  ],
]

describe('validate', () => {
  it.each(cases)('%s', (_, schema, value, problem) => {
    expect(problems(schema, value)).toEqual(problem === undefined ? [] : [problem])
  })

  it.each([
    ['^a*$', '"aaa"', true],
    ['^a*$', '"abc"', false],
    ['a+', '"xxaayy"', true],
    ['^\\d{3}-[A-Z]+$', '"123-AB"', true],
  ])('finds the pattern %s anywhere in %s', (pattern, value, fits) => {
    expect(problems({ pattern }, value)).toEqual(fits ? [] : [' schema/no-match'])
  })

  it('warns of patterns it cannot run, and takes the value', () => {
    expect(problems({ pattern: '(' }, '"x"')).toEqual([' schema/pattern-not-checked'])
    expect(problems({ pattern: '(a*)*\\1b' }, `"${'a'.repeat(2_000)}"`)).toEqual([' schema/pattern-not-checked'])
  })

  it("follows models by API Gateway's URL", () => {
    const $ref = 'https://apigateway.amazonaws.com/restapis/a1b2c3/models/Pet'
    const models = { Pet: { type: 'object', required: ['name'] } }
    expect(problems({ properties: { pet: { $ref } } }, '{"pet": {}}', models)).toEqual(['/pet schema/missing-member'])
  })

  it('warns of a reference that leads nowhere, and takes the value', () => {
    expect(problems({ $ref: '#/definitions/Gone' }, '1')).toEqual([' schema/unresolved-reference'])
  })

  it('words its sentences as API Gateway does', () => {
    const schema = {
      type: 'object',
      required: ['type', 'price'],
      properties: { price: { type: 'number', maximum: 500 } },
    }
    const messages = validate(schema, new Map(), java('{"price": 600}')).map((diagnostic) => diagnostic.message)
    expect(messages).toEqual([
      'object has missing required properties (["type"])',
      'numeric instance is greater than the required maximum (maximum: 500, found: 600)',
    ])
  })

  it('only informs of minItems and maxItems, which API Gateway does not check', () => {
    const found = validate({ minItems: 2 }, new Map(), java('[1]'))
    expect(found).toMatchObject([{ code: 'schema/too-few-items', severity: 'info' }])
  })

  it('treats __proto__ as a name', () => {
    const schema = JSON.parse(
      '{"properties": {"__proto__": {"type": "string"}}, "required": ["__proto__", "toString"]}',
    ) as Json
    expect(problems(schema, '{"__proto__": 1, "toString": 1}')).toEqual(['/__proto__ schema/wrong-type'])
    expect(problems(schema, '{}')).toEqual([' schema/missing-member'])
  })

  it('gives up, with a warning, on schemas without end and on values too deep', () => {
    expect(problems({ $ref: '#' }, '1')).toEqual([' schema/not-checked'])
    const branching = { anyOf: [{ $ref: '#' }, { $ref: '#' }] }
    expect(problems(branching, '1')).toContain(' schema/not-checked')
    const nested = `${'['.repeat(900)}${']'.repeat(900)}`
    expect(problems({ items: { $ref: '#' } }, nested)).toEqual([' schema/not-checked'])
  })

  it('fits every sample that its schema was inferred from', () => {
    fc.assert(
      fc.property(fc.array(fc.json({ maxDepth: 4 }), { minLength: 1, maxLength: 4 }), (samples) => {
        const { root } = inferSchema(...samples)
        for (const text of samples) expect(validate(root, new Map(), java(text))).toEqual([])
      }),
    )
  })

  it('fits the sample made from an inferred schema', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const { root } = inferSchema(text)
        expect(problems(root, JSON.stringify(sampleOf(root, new Map())))).toEqual([])
      }),
    )
  })
})
