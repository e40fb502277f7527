import { describe, expect, it } from 'vitest'
import type { RequestPart } from '../../../core/apigateway/index.ts'
import type { SpanTable } from '../../../core/project/index.ts'
import { cutPiece } from './cutPieces.ts'

const body: RequestPart = { kind: 'body' }
const piece = (text: string, start = 0) => ({ text, style: 'body' as const, part: body, start })

/** Spans of one part, each from one place. */
function tableOf(spans: readonly (readonly [start: number, end: number])[], part: RequestPart = body): SpanTable {
  return {
    parts: [part],
    means: [{}],
    places: [{ root: 'params.querystring', path: ['q'], kind: 'query', row: 'query:q' }],
    spans: Int32Array.from(spans.flatMap(([start, end], index) => [0, start, end, 0, index + 1])),
    sources: Int32Array.from(spans, () => 0),
  }
}

function show(text: string, spans: readonly (readonly [number, number])[], start = 0): string {
  return cutPiece(piece(text, start), tableOf(spans))
    .map((run) => (run.span === undefined ? run.text : `[${run.span}:${run.text}]`))
    .join('')
}

describe('cutPiece', () => {
  it.each([
    ['no span', 'abcdef', [], 'abcdef'],
    ['one in the middle', 'abcdef', [[2, 4]], 'ab[0:cd]ef'],
    [
      'two that touch',
      'abcdef',
      [
        [0, 3],
        [3, 6],
      ],
      '[0:abc][1:def]',
    ],
    ['one that reaches out', 'abcdef', [[4, 99]], 'abcd[0:ef]'],
    [
      'spans given out of order',
      'abcdef',
      [
        [4, 5],
        [1, 2],
      ],
      'a[1:b]cd[0:e]f',
    ],
    ['one without a length', 'abcdef', [[2, 2]], 'abcdef'],
  ] as [string, string, [number, number][], string][])('marks %s', (_name, text, spans, expected) => {
    expect(show(text, spans)).toBe(expected)
  })

  it('counts from the offset of the piece in its part', () => {
    expect(
      show(
        'cdef',
        [
          [1, 3],
          [5, 6],
        ],
        2,
      ),
    ).toBe('[0:c]de[1:f]')
  })

  it('leaves other parts alone', () => {
    expect(cutPiece(piece('abc'), tableOf([[0, 3]], { kind: 'url' }))).toEqual([{ text: 'abc', span: undefined }])
    const first = tableOf([[0, 3]], { kind: 'header', index: 1 })
    const header = { ...piece('abc'), part: { kind: 'header', index: 0 } as const }
    expect(cutPiece(header, first)).toEqual([{ text: 'abc', span: undefined }])
    expect(cutPiece({ ...header, part: { kind: 'header', index: 1 } }, first)).toEqual([{ text: 'abc', span: 0 }])
  })
})
