import { describe, expect, it } from 'vitest'
import type { TracedSpan } from '../../../core/project/index.ts'
import { cutPiece, indexSpans } from './cutPieces.ts'
import { bodyRows } from './previewRows.ts'

const source = { text: 'query.q', kind: 'query', row: 'q', value: { kind: 'string', text: 'v' } } as const
const span = (start: number, end: number): TracedSpan => ({ part: { kind: 'body' }, start, end, sources: [source] })
const piece = (text: string, start = 0) => ({ text, style: 'body' as const, part: { kind: 'body' as const }, start })

function show(text: string, spans: TracedSpan[], start = 0): string {
  return cutPiece(piece(text, start), indexSpans(spans))
    .map((run) => (run.span === undefined ? run.text : `[${run.span}:${run.text}]`))
    .join('')
}

describe('cutPiece', () => {
  it.each([
    ['no span', 'abcdef', [], 'abcdef'],
    ['one in the middle', 'abcdef', [span(2, 4)], 'ab[0:cd]ef'],
    ['two that touch', 'abcdef', [span(0, 3), span(3, 6)], '[0:abc][1:def]'],
    ['one that reaches out', 'abcdef', [span(4, 99)], 'abcd[0:ef]'],
    ['spans given out of order', 'abcdef', [span(4, 5), span(1, 2)], 'a[1:b]cd[0:e]f'],
  ])('marks %s', (_name, text, spans, expected) => {
    expect(show(text, spans)).toBe(expected)
  })

  it('counts from the offset of the piece in its part', () => {
    expect(show('cdef', [span(1, 3), span(5, 6)], 2)).toBe('[0:c]de[1:f]')
  })

  it('leaves other parts alone', () => {
    expect(cutPiece(piece('abc'), indexSpans([{ ...span(0, 3), part: { kind: 'url' } }]))).toEqual([
      { text: 'abc', span: undefined },
    ])
  })
})

describe('bodyRows', () => {
  it('is a row a line, with the offset of each', () => {
    expect(bodyRows('{\n  "a": 1\n}').map((row) => [row.line, row.pieces[0]?.text, row.pieces[0]?.start])).toEqual([
      [1, '{', 0],
      [2, '  "a": 1', 2],
      [3, '}', 11],
    ])
  })

  it('cuts a long line into rows that join to it', () => {
    const body = 'x'.repeat(1000)
    const rows = bodyRows(body)
    expect(rows.map((row) => row.line)).toEqual([1, undefined, undefined])
    expect(rows.map((row) => row.pieces[0]?.text ?? '').join('')).toBe(body)
  })

  it('has no rows for no body', () => {
    expect(bodyRows('')).toEqual([])
  })
})
