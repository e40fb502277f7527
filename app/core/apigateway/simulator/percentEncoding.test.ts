import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeForUrl } from './percentEncoding.ts'

describe('G2.2: a value in a URL', () => {
  it.each([
    ['letters and digits stay', 'aZ09-._~', 'aZ09-._~', 'aZ09-._~'],
    ['a blank is %20', 'a b', 'a%20b', 'a%20b'],
    ['a slash stays in a path alone', 'a/b', 'a/b', 'a%2Fb'],
    ['what divides a query does not', 'a&b=c;d', 'a&b=c;d', 'a%26b%3Dc%3Bd'],
    ['a plus is no blank', 'a+b', 'a+b', 'a%2Bb'],
    ['what begins query or fragment', '?#', '%3F%23', '%3F%23'],
    ['a percent sign', '100%', '100%25', '100%25'],
    ['an escape is text', '%41', '%2541', '%2541'],
    ['UTF-8', 'é€😀', '%C3%A9%E2%82%AC%F0%9F%98%80', '%C3%A9%E2%82%AC%F0%9F%98%80'],
    ['controls', '\r\n\u0000', '%0D%0A%00', '%0D%0A%00'],
    ['G2.2: | { }', '|{}', '%7C%7B%7D', '%7C%7B%7D'],
    ['nothing', '', '', ''],
  ])('%s', (_, value, inPath, inQuery) => {
    expect(encodeForUrl(value, 'path', false)).toBe(inPath)
    expect(encodeForUrl(value, 'query', false)).toBe(inQuery)
  })

  it.each([
    ['an escape stays', '%41%2b', '%41%2b', '%41%2b'],
    ['half an escape does not', '%4', '%254', '%254'],
    ['what may stand in a URL stays', "a&b=c,d:e@f!$'()*;", "a&b=c,d:e@f!$'()*;", "a&b=c,d:e@f!$'()*;"],
    ['a question mark begins no query', 'a?b', 'a%3Fb', 'a?b'],
    ['a blank cannot stand', 'a b', 'a%20b', 'a%20b'],
    ['nor a fragment', 'a#b', 'a%23b', 'a%23b'],
    ['nor a brace', '{a}', '%7Ba%7D', '%7Ba%7D'],
  ])('already encoded: %s', (_, value, inPath, inQuery) => {
    expect(encodeForUrl(value, 'path', true)).toBe(inPath)
    expect(encodeForUrl(value, 'query', true)).toBe(inQuery)
  })

  it('decodes to what it was, and encoding what is encoded changes nothing', () => {
    const place = fc.constantFrom<'path' | 'query'>('path', 'query')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), place, (value, where) => {
        const encoded = encodeForUrl(value, where, false)
        expect(decodeURIComponent(encoded)).toBe(value)
        expect(encodeForUrl(encoded, where, true)).toBe(encoded)
      }),
    )
  })

  it('a lone surrogate is encoded as Java does, without throwing', () => {
    expect(encodeForUrl('\uD800', 'query', false)).toBe('%3F')
  })
})
