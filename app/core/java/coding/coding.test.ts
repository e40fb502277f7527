import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64Decode, base64Encode, decodeUtf8, encodeUtf8, escapeJavaScript, urlDecode, urlEncode } from '../index.ts'

type Row = readonly [name: string, text: string, printed: string | { readonly throws: string }]

const { rows } = JSON.parse(readFileSync(new URL('fixtures/coding.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly Row[]
}

const functions: Readonly<Record<string, (text: string) => unknown>> = {
  escapeJavaScript,
  urlEncode,
  base64Encode,
  urlDecode: (text) => shown(urlDecode(text)),
  base64Decode: (text) => shown(base64Decode(text)),
}

function shown(outcome: ReturnType<typeof urlDecode>): unknown {
  return outcome.kind === 'text' ? outcome.text : { throws: outcome.message }
}

describe.each(Object.entries(functions))('%s', (name, run) => {
  it.each(rows.filter((row) => row[0] === name))('%s(%j) is Java’s', (_, text, printed) => {
    expect(run(text)).toEqual(printed)
  })
})

describe('the codings', () => {
  it('decode what they encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(shown(urlDecode(urlEncode(text)))).toBe(text)
        expect(shown(base64Decode(base64Encode(text)))).toBe(text)
        expect(decodeUtf8(encodeUtf8(text))).toBe(text)
      }),
    )
  })

  it('write a lone surrogate as a question mark', () => {
    expect(urlEncode('a\ud83d')).toBe('a%3F')
    expect(base64Encode('\ude00')).toBe('Pw==')
    expect(decodeUtf8(encodeUtf8('x\ud83dy'))).toBe('x?y')
  })

  it('agree with the platform on well-formed text of any length', () => {
    const text = 'aé€😀'.repeat(10_000)
    expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text))
    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text)
  })

  it('leave escaped JavaScript without anything beyond printable ASCII and U+007F', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeJavaScript(text)).toMatch(/^[ -\u007f]*$/)
      }),
    )
  })
})
