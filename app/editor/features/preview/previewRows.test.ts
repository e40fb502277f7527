import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyRows, longestRow } from './previewRows.ts'

const allOf = (body: string) => {
  const rows = bodyRows(body)
  return rows.slice(0, rows.count)
}

describe('bodyRows', () => {
  it('is a row a line, with the offset of each', () => {
    expect(allOf('{\n  "a": 1\n}').map((row) => [row.line, row.pieces[0]?.text, row.pieces[0]?.start])).toEqual([
      [1, '{', 0],
      [2, '  "a": 1', 2],
      [3, '}', 11],
    ])
  })

  it('cuts a long line into rows that join to it', () => {
    const body = 'x'.repeat(2 * longestRow + 1)
    expect(allOf(body).map((row) => row.line)).toEqual([1, undefined, undefined])
    expect(
      allOf(body)
        .map((row) => row.pieces[0]?.text)
        .join(''),
    ).toBe(body)
  })

  it('shows empty lines, and the one after a last line feed', () => {
    expect(allOf('a\n\n').map((row) => [row.line, row.pieces[0]?.text])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, ''],
    ])
  })

  it('has no rows for no body', () => {
    expect(bodyRows('').count).toBe(0)
  })

  it('gives any window of the rows, each with the text at its offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'x'.repeat(100)) }), fc.nat(20), (body, first) => {
        const rows = allOf(body)
        expect(bodyRows(body).slice(first, first + 5)).toEqual(rows.slice(first, first + 5))
        for (const { pieces } of rows)
          for (const { text, start } of pieces) expect(body.slice(start, start + text.length)).toBe(text)
        expect(
          rows.map((row, at) => (row.line === undefined || at === 0 ? '' : '\n') + row.pieces[0]?.text).join(''),
        ).toBe(body)
      }),
    )
  })
})
