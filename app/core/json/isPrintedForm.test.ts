import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPrintedForm, parsePermissive, printInputJson } from './index.ts'

/** What `$input.json('$')` gives of a body by its values. */
function printed(body: string): string {
  const outcome = parsePermissive(body)
  return outcome.kind === 'value' ? printInputJson(outcome.value) : `${outcome.exception}: ${outcome.message}`
}

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

/** JSON text close to what a client sends, with now and then a number, name or blank that is not printed as it is. */
const name = fc.constantFrom('"a"', '"b"', '"a/b"', '""', '"\\""', '"é"', '"ab"')
const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('0', '1', '-12', 'true', 'false', 'null', '"x"', '"\\n😀/"', '1.5', '"€"') },
  { weight: 2, arbitrary: fc.integer().map(String) },
  { weight: 2, arbitrary: fc.double().map(String) },
  { weight: 2, arbitrary: fc.stringMatching(/^-?\d{1,20}(\.\d{1,18})?$/) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('-0', '1e5', '', ' 1', 'nul', "'x'", '"\\/"', '"\\u0041"', '"\\x41"', '"\u007f"'),
  },
)
const document = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, scalar, tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
  object: fc
    .array(fc.tuple(name, tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map(([key, value]) => `${key}:${String(value)}`).join(',')}}`),
  body: fc.oneof(tie('list'), tie('object')),
})).body

describe('isPrintedForm', () => {
  it.each([
    '{}',
    '[]',
    '[{}]',
    '{"a":1,"b":[true,false,null]}',
    '[0,-1,123456789012345678,0.5,-0.001,1.0,9999999.5,0.1234567890123]',
    '["a/b","é","😀","\\"\\\\\\b\\f\\n\\r\\t"]',
    '["\ud800"]',
    '[{"a":1,"b":2},{"a":3,"b":4},{"b":5},{"a":{"a":{}}}]',
    '{"__proto__":1,"constructor":2}',
    '{"a\\"":1,"a":2}',
  ])('takes %j as it is', (body) => {
    expect(isPrintedForm(body)).toBe(true)
    expect(printed(body)).toBe(body)
  })

  // Printed otherwise, or refused, by the parser's and the printer's own tests.
  it.each([
    '{"a":1,"a":2}',
    '[{"a":1,"b":2},{"a":1,"b":2},{"a":1,"b":2,"a":3}]',
    '[[[{"x":{"a":1,"b":2,"a":3}}]]]',
    '{"a\\"":1,"a\\"":2}',
    '[01]',
    '[-01]',
    '[-0]',
    '[1.50]',
    '[1.]',
    '[.5]',
    '[-]',
    '[+1]',
    '[1e5]',
    '[1E5]',
    '[0.0001]',
    '[10000000.5]',
    '[1.00]',
    '["\\/"]',
    '["\\u0041"]',
    '["\\x"]',
    '["\t"]',
    '["\u0000"]',
    '["\u007f"]',
    '["\u009f"]',
    '["\u2028"]',
    '["€"]',
    "['a']",
    '{a:1}',
    '{"a" :1}',
    '[1, 2]',
    ' []',
    '[] ',
    '[]x',
    '[1,]',
    '[,1]',
    '{"a":1,}',
    '{"a"}',
    '{"a":}',
    '[1 2]',
    '[1}',
    '{"a":1]',
    '[nulL]',
    '[truex]',
    '[',
    '{',
    '["',
    '["\\',
    '[1',
    '{"a":1',
  ])('leaves %j to the parser', (body) => {
    expect(isPrintedForm(body)).toBe(false)
    expect(printed(body)).not.toBe(body)
  })

  it.each(['', ' ', '1', '"a"', 'null', '\ufeff{}', '[NaN]', '[12345678901234567890]', '[123456.123456789012345]'])(
    'is not sure of %j',
    (body) => {
      expect(isPrintedForm(body)).toBe(false)
    },
  )

  it('goes 100 levels deep', () => {
    expect([100, 101, 10_000].map((levels) => isPrintedForm(nested(levels)))).toEqual([true, false, false])
  })

  it('says yes only of what parser and printer leave as it is', () => {
    let taken = 0
    let runs = 0
    fc.assert(
      fc.property(document, (body) => {
        const text = String(body)
        runs++
        const is = isPrintedForm(text)
        if (is) taken++
        expect(!is || printed(text) === text).toBe(true)
      }),
      { numRuns: 3000 },
    )
    expect(taken / runs).toBeGreaterThan(0.3)
  })

  it('says yes of nearly all that JSON.stringify writes', () => {
    let taken = 0
    let runs = 0
    const plain = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), tie('list'), tie('object')),
      list: fc.array(tie('value')),
      object: fc.dictionary(fc.string(), tie('value')),
      body: fc.oneof(tie('list'), tie('object')),
    })).body
    fc.assert(
      fc.property(plain, (value) => {
        const text = JSON.stringify(value)
        runs++
        const is = isPrintedForm(text)
        if (is) taken++
        expect(!is || printed(text) === text).toBe(true)
      }),
    )
    expect(taken / runs).toBeGreaterThan(0.99)
  })

  it('finds one unit that is out of place anywhere', () => {
    const body = '[{"id":1,"name":"a/b","price":1.5,"tags":["x","y"]},{"id":2,"name":"c","price":2.5,"tags":[]}]'
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }), (at, text) => {
        const changed = body.slice(0, at) + text + body.slice(at + 1)
        expect(!isPrintedForm(changed) || printed(changed) === changed).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
