import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendPointer, parsePointer, printCanonicalJson, resolvePointer } from './index.ts'

// RFC 6901 section 5.
const example = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'm~n': 8 }

describe('resolvePointer', () => {
  it.each<[string, unknown]>([
    ['', example],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/m~0n', 8],
    ['/foo/2', undefined],
    ['/foo/01', undefined],
    ['/foo/-', undefined],
    ['/foo/length', undefined],
    ['/toString', undefined],
    ['/foo/0/x', undefined],
    ['foo', undefined],
    ['/~2', undefined],
  ])('finds %j', (pointer, value) => {
    expect(resolvePointer(example, pointer)).toEqual(value)
  })
})

describe('appendPointer', () => {
  it('is undone by parsePointer', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (tokens) => {
        expect(parsePointer(tokens.reduce(appendPointer, ''))).toEqual(tokens)
      }),
    )
  })

  it('takes indexes', () => {
    expect(appendPointer('/a', 3)).toBe('/a/3')
  })
})

describe('printCanonicalJson', () => {
  it('indents by two, keeps the members’ order and ends with a newline', () => {
    expect(printCanonicalJson({ b: [1, {}], a: [] })).toBe('{\n  "b": [\n    1,\n    {}\n  ],\n  "a": []\n}\n')
  })
})
