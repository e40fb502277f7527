import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson, parseJsonNode, type JsonNode } from './index.ts'

/** Each diagnostic as its code and the text it stands at. */
function problems(text: string): readonly string[] {
  return parseJsonNode(text).diagnostics.map(({ code, at }) =>
    at.kind === 'source' ? `${code} ${text.slice(at.range.start, at.range.end)}`.trim() : code,
  )
}

function read(text: string): unknown {
  return parseJson(text).root
}

describe('parseJsonNode', () => {
  it('keeps the place of every value and name', () => {
    const text = '\n { "a" : [1.0, "x\\n"], "b":null }'
    const slice = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)
    const { root, diagnostics } = parseJsonNode(text)
    expect(diagnostics).toEqual([])
    expect(root && slice(root.range)).toBe('{ "a" : [1.0, "x\\n"], "b":null }')
    const members = root?.kind === 'object' ? root.members : []
    expect(members.map(({ name, nameRange, value }) => [name, slice(nameRange), slice(value.range)])).toEqual([
      ['a', '"a"', '[1.0, "x\\n"]'],
      ['b', '"b"', 'null'],
    ])
    const items = members[0]?.value.kind === 'array' ? members[0].value.items : []
    expect(items).toEqual<readonly JsonNode[]>([
      { kind: 'number', range: { start: 11, end: 14 }, text: '1.0' },
      { kind: 'string', range: { start: 16, end: 21 }, value: 'x\n' },
    ])
  })

  it.each<[string, string, readonly string[], unknown]>([
    ['an empty document', '', ['json/missing-value'], undefined],
    ['text after the value', '{} x', ['json/trailing-text x'], {}],
    ['a trailing comma in an array', '[1,]', ['json/trailing-comma ,'], [1]],
    ['a trailing comma in an object', '{"a":1 , }', ['json/trailing-comma ,'], { a: 1 }],
    ['a missing comma', '[1 2]', ['json/missing-comma'], [1, 2]],
    ['a missing element', '[1,,2]', ['json/missing-value'], [1, 2]],
    [
      'a missing colon',
      '{"a" 1, "b":2}',
      ['json/missing-colon "a"', 'json/missing-comma', 'json/bare-word 1', 'json/missing-colon 1'],
      { b: 2 },
    ],
    ['a missing member value', '{"a":, "b":2}', ['json/missing-value'], { b: 2 }],
    ['an array left open', '{"a":[1', ['json/unclosed [', 'json/unclosed {'], { a: [1] }],
    ['an array closed by a brace', '{"a":[1}', ['json/unclosed ['], { a: [1] }],
    ['a string left open', '["abc\n,1]', ['json/unclosed-string "abc'], ['abc', 1]],
    ['single quotes', "['a']", ["json/single-quotes 'a'"], ['a']],
    ['bare names and words', '{a:True}', ['json/bare-word a', 'json/bare-word True'], { a: 'True' }],
    [
      'numbers that are none',
      '[01,1.,.5,+1,1e]',
      ['01', '1.', '.5', '+1', '1e'].map((n) => `json/invalid-number ${n}`),
      ['01', '1.', '.5', '+1', '1e'],
    ],
    ['unknown escapes', '"a\\q\\u12"', ['json/invalid-escape \\q', 'json/invalid-escape \\u'], 'aqu12'],
    ['raw control characters', '"a\tb"', ['json/control-character \t'.trim()], 'a\tb'],
    ['members given twice', '{"a":1,"a":2}', ['json/duplicate-member "a"'], { a: 2 }],
    ['stray brackets', ']', ['json/missing-value', 'json/trailing-text ]'], undefined],
  ])('reports %s and reads on', (_, text, codes, value) => {
    expect(problems(text)).toEqual(codes)
    expect(read(text)).toEqual(value)
  })

  it('names the offending text, and offers to remove a trailing comma', () => {
    const [first] = parseJsonNode('[1,]').diagnostics
    expect(first?.message).toBe('Nothing follows the comma before “]”.')
    expect(first?.fixes?.[0]?.edits).toEqual([{ range: { start: 2, end: 3 }, newText: '' }])
  })

  it('reads the last of members given twice, and members named as prototypes’ are', () => {
    expect(Object.entries(parseJson('{"__proto__":1,"toString":2}').root ?? {})).toEqual([
      ['__proto__', 1],
      ['toString', 2],
    ])
  })

  it('skips a byte order mark', () => {
    expect(parseJsonNode('\ufeff[]')).toEqual({
      root: { kind: 'array', range: { start: 1, end: 3 }, items: [] },
      diagnostics: [],
    })
  })

  it('reads long strings with escapes as JSON.parse does', () => {
    const text = JSON.stringify(
      JSON.stringify(Array.from({ length: 3000 }, (_, i) => ({ name: `ä€😀 ${i}`, at: '\n\u0001' }))),
    )
    expect(read(text)).toBe(JSON.parse(text))
    expect(read(`["a\\"b", ${text}, "c"]`)).toEqual(['a"b', JSON.parse(text), 'c'])
  })

  it('reads 1,000 levels, and reports once where more are nested', () => {
    expect(problems('['.repeat(1000) + ']'.repeat(1000))).toEqual([])
    expect(problems('['.repeat(100_000))).toEqual(['json/too-deep ['])
    expect(problems('{"a":'.repeat(100_000))).toEqual(['json/too-deep {'])
  })

  it('reports at most 100 problems of a file that is not JSON', () => {
    expect(problems('word '.repeat(1000) + '\n').length).toBe(2)
    expect(problems(`[${'word '.repeat(1000)}]`).length).toBe(100)
  })

  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\n"',
    '1',
    '-0.5e3',
    '01',
    'true',
    'nul',
    ' ',
    '\n',
    "'x'",
    '"',
    '\\',
    '\t',
  ]

  it('accepts exactly what JSON.parse accepts, and reads it the same', () => {
    const parsed = (text: string): unknown => {
      try {
        return { value: JSON.parse(text) as unknown }
      } catch {
        return 'refused'
      }
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const text = parts.join('')
        const { root, diagnostics } = parseJson(text)
        const refused = diagnostics.some(({ severity }) => severity === 'error')
        expect(refused ? 'refused' : { value: root }).toEqual(parsed(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads any JSON value, with ranges that lie in each other', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.nat({ max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const { root, diagnostics } = parseJsonNode(text)
        expect(diagnostics).toEqual([])
        expect(root?.range).toEqual({ start: 0, end: text.length })
        expect(read(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})
