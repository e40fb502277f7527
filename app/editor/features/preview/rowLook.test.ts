import { describe, expect, it } from 'vitest'
import type { SpanTable } from '../../../core/project/index.ts'
import { bodyRows } from './previewRows.ts'
import { rowLooks } from './rowLook.ts'
import { requestStretches } from './stretches.ts'

/** A span a line, on its last character, from the query parameter of the line's number. */
function tableOf(body: string): SpanTable {
  const ends = [...body.matchAll(/$/gm)].map(({ index }) => index)
  return {
    parts: [{ kind: 'body' }],
    means: [{}],
    places: ends.map((_, at) => ({ root: 'params.querystring', path: [`q${at}`], kind: 'query', row: `query:q${at}` })),
    spans: Int32Array.from(ends.flatMap((end, at) => [0, end - 1, end, 0, at + 1])),
    sources: Int32Array.from(ends, (_, at) => at),
  }
}

function looksOf(body: string, more: { lit?: number; chosen?: number; spans?: SpanTable } = {}) {
  const rows = bodyRows(body)
  const spans = more.spans ?? tableOf(body)
  return rowLooks(rows.slice(0, rows.count), {
    stretches: requestStretches(spans),
    isLit: (index) => index === more.lit,
    chosen: more.chosen,
    stop: undefined,
  })
}

describe('rowLooks', () => {
  it('says of each run what it looks like', () => {
    const [, second] = looksOf('ab\ncd', { lit: 1, chosen: 1 })
    expect(second?.pieces[0]?.runs).toMatchObject([
      { text: 'c', span: undefined, lit: false },
      {
        text: 'd',
        span: 1,
        kind: 'query',
        sourced: true,
        title: 'from query.q1',
        lit: true,
        chosen: true,
        stop: false,
      },
    ])
  })

  it('keeps the keys of rows that moved, and tells rows of one text apart', () => {
    const before = looksOf('a\nsame\nsame').map(({ key }) => key)
    const after = looksOf('new\na\nsame\nsame').map(({ key }) => key)
    expect(new Set(after).size).toBe(4)
    expect(after.slice(1)).toEqual(before)
  })

  it('signs alike only what is drawn alike', () => {
    const spans = tableOf('ab\ncd')
    const plain = looksOf('ab\ncd', { spans })
    const lit = looksOf('ab\ncd', { spans, lit: 1 })
    expect(lit[0]?.signature).toBe(plain[0]?.signature)
    expect(lit[1]?.signature).not.toBe(plain[1]?.signature)
    expect(looksOf('ab\ncd', { spans, chosen: 1 })[1]?.signature).not.toBe(plain[1]?.signature)
    const elsewhere = { ...spans, places: spans.places.map((place) => ({ ...place, kind: 'header' as const })) }
    expect(looksOf('ab\ncd', { spans: elsewhere })[0]?.signature).not.toBe(plain[0]?.signature)
  })
})
