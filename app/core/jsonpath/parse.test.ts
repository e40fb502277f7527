import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sliceRange } from '../text/index.ts'
import { type JsonPathSegment, jsonPathOf, parseJsonPath } from './index.ts'

function segmentsOf(path: string): readonly JsonPathSegment[] {
  const { root, diagnostics } = parseJsonPath(path)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return root.segments
}

function codesOf(path: string): readonly string[] {
  return parseJsonPath(path).diagnostics.map(({ code }) => code)
}

/** What the diagnostics of a path stand at, by code. */
function marked(path: string): readonly (readonly [string, string])[] {
  return parseJsonPath(path).diagnostics.map(({ code, at }) => [
    code,
    at.kind === 'source' ? sliceRange(path, at.range) : '',
  ])
}

describe('parseJsonPath', () => {
  it.each([
    ['$', []],
    ['$.a', ['property']],
    ["$['a b']", ['property']],
    ['$.a[0].b', ['property', 'index', 'property']],
    ['$.a[1:]', ['property', 'slice']],
    ['$.*', ['wildcard']],
    ['$[*]', ['wildcard']],
    ['$..a', ['deepScan', 'property']],
    ['$.a[?(@.b)]', ['property', 'filter']],
    ['$.a.length()', ['property', 'function']],
  ])('reads %s as %j', (path, kinds) => {
    expect(segmentsOf(path).map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['$', true],
    ['$.a.b[0]', true],
    ["$.a['b','c']", true],
    ["$.a['b','c'].d", false],
    ['$.a[0,1]', false],
    ['$.a[0:1]', false],
    ['$.a[*]', false],
    ['$..a', false],
    ['$.a[?(@.b)]', false],
    ['$.a.sum()', true],
    ['$..a.sum()', true],
  ])('knows whether %s is definite: %s', (path, definite) => {
    expect(parseJsonPath(path).root.definite).toBe(definite)
  })

  it('gives each segment its stretch of the text', () => {
    const path = "$.order.lines[0]['a b']..x[?(@.y == 'z')].length()"
    const parts = segmentsOf(path).map(({ range }) => sliceRange(path, range))
    expect(parts).toEqual(['order', 'lines', '[0]', "['a b']", '..', 'x', "[?(@.y == 'z')]", 'length()'])
  })

  it('gives paths within filters their stretch of the whole text', () => {
    const path = '$.a[?(@.b.c > 1)]'
    const filter = segmentsOf(path).at(-1)
    const predicate = filter?.kind === 'filter' ? filter.predicates[0] : undefined
    const left = predicate?.kind === 'relation' ? predicate.left : undefined
    expect(left?.kind === 'path' ? left.path.segments.map(({ range }) => sliceRange(path, range)) : []).toEqual([
      'b',
      'c',
    ])
  })

  it('puts $. before a path that has neither $ nor @, and still counts from its own start', () => {
    const path = 'order.id'
    expect(segmentsOf(path).map(({ range }) => sliceRange(path, range))).toEqual(['order', 'id'])
  })

  it('keeps the text as written', () => {
    expect(parseJsonPath('  $.a ').root.text).toBe('  $.a ')
  })

  it('turns a function behind a scan round', () => {
    const [call] = segmentsOf('$..a.sum()')
    expect(call).toMatchObject({
      kind: 'function',
      name: 'sum',
      afterScan: true,
      parameters: [{ kind: 'path', fromRoot: true }],
    })
  })
})

describe('jsonpath/syntax', () => {
  it.each([
    '',
    '$.',
    '$..',
    '$order',
    '$.a b',
    "$['a",
    '$.a[abc]',
    '$.a[?()]',
    '$.a[?(@.b > )]',
    '$[1',
    '$[::2]',
    '$.a..',
    '$.sum(',
    "$['a''b']",
    '$[?(@.a =~ /(/)]',
  ])('refuses %j', (path) => {
    expect(codesOf(path)).toContain('jsonpath/syntax')
  })

  it('stands at what is wrong, to the end', () => {
    expect(marked('$.a.b c')).toEqual([['jsonpath/syntax', 'b c']])
    expect(marked("$.a['b")).toEqual([['jsonpath/syntax', 'b']])
    expect(marked('$.lines[abc].x')).toEqual([['jsonpath/syntax', '[abc].x']])
  })

  it('keeps the segments before the mistake', () => {
    expect(parseJsonPath('$.order.lines[abc]').root.segments.map(({ kind }) => kind)).toEqual(['property', 'property'])
  })

  it('names the path in its sentence', () => {
    expect(parseJsonPath('$.a[abc]').diagnostics[0]?.message).toContain('$.a[abc]')
  })
})

describe('jsonpath/unverified-on-aws', () => {
  it.each([
    ['$.a[-1]', '[-1]'],
    ['$.a[0,1]', '[0,1]'],
    ['$.a["b"]', '["b"]'],
    [String.raw`$['it\'s']`, String.raw`['it\'s']`],
    ['$.a[-2:1]', '[-2:1]'],
    ['$.a.length()', 'length()'],
    ['$[ * ]', '[ * ]'],
    ["$['a','b'].c", "['a','b']"],
    ['$..a[0]', '[0]'],
    ['$.a[?(@.b in [1])]', '[?(@.b in [1])]'],
    ['$.a[?(@.b != 1)]', '[?(@.b != 1)]'],
    ['$.a[?(1 < @.b)]', '[?(1 < @.b)]'],
    ['$.a[?(@.b == "c")]', '"c"'],
    ['$.a[?(@.b =~ /c/s)]', '/c/s'],
    ['$.a[?(@.b[-1] == 1)]', '[-1]'],
    ['$.a[?(@..b == 1)]', '..b'],
    ['$.a[', '['],
  ])('is said of %s at %s', (path, form) => {
    expect(marked(path)).toContainEqual(['jsonpath/unverified-on-aws', form])
  })

  it.each([
    '$',
    '$.a.b[0].c',
    "$['a b']",
    '$.a[*].b',
    '$..a',
    '$.a[1:3]',
    '$.a[-2:]',
    '$.a[:-1]',
    "$.a[?(@.b == 'c' && @.d > 1)].e",
    '$.a[?(@.b =~ /c/i)]',
    '$.a[?(!@.b)]',
  ])('is not said of %s', (path) => {
    expect(codesOf(path)).toEqual([])
  })
})

describe('jsonPathOf', () => {
  it('gives the same object for the same text', () => {
    expect(jsonPathOf('$.a.b')).toBe(jsonPathOf('$.a.b'))
  })

  it('does not keep every path there ever was', () => {
    const first = jsonPathOf('$.first')
    for (let i = 0; i < 2000; i++) jsonPathOf(`$.a${i}`)
    expect(jsonPathOf('$.first')).not.toBe(first)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '$',
    '@',
    '.',
    '..',
    '[',
    ']',
    '(',
    ')',
    '?',
    '*',
    "'",
    '"',
    'a',
    '0',
    '-1',
    ':',
    ',',
    ' ',
    '&&',
    '||',
    '==',
    '=~',
    '/',
    '!',
    '\\',
    '{',
    '}',
    'in',
    'true',
    'null',
    'length()',
    '\u{1f600}',
  )

  it('is parsed without throwing, with ranges inside it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const path = parts.join('')
        const { root, diagnostics } = parseJsonPath(path)
        const ranges = [
          ...root.segments.map(({ range }) => range),
          ...diagnostics.flatMap(({ at }) => (at.kind === 'source' ? [at.range] : [])),
        ]
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(path.length)
        }
      }),
    )
  })

  it.each([
    ['$' + '.a'.repeat(100_000)],
    ['$' + '[?(@'.repeat(2000)],
    [`$[?(${'('.repeat(5000)}@.a${')'.repeat(5000)})]`],
    [`$[?(${'!'.repeat(5000)}(@.a))]`],
    [`$${'[?(@'.repeat(300)}.a${')]'.repeat(300)}`],
    [`$.${'sum($.'.repeat(300)}a${')'.repeat(300)}`],
  ])('of any depth is answered', (path) => {
    expect(parseJsonPath(path).diagnostics.length).toBeGreaterThan(0)
  })
})
