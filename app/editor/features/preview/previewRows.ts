import type { IntegrationRequest, RequestPart } from '../../../core/apigateway/index.ts'

/** A stretch of text on screen: what is printed, and which part of the request its offsets count in. */
export interface PreviewPiece {
  readonly text: string
  readonly style: 'verb' | 'url' | 'name' | 'value' | 'body' | 'plain'
  /** Absent where the text is no part of the request, such as the colon after a header's name. */
  readonly part?: RequestPart
  /** Offset of the piece in its part. */
  readonly start: number
}

/** One row of the raw view. `line` is the 1-based line of the body; continuations of a long line have none. */
export interface PreviewRow {
  readonly pieces: readonly PreviewPiece[]
  readonly line?: number
}

/** A longer line is shown in stretches of this many characters, each a row: minified bodies have lines of megabytes. */
const longestRow = 400

/** The head of the request: its line, then its headers. */
export function headRows({ method, url, headers }: IntegrationRequest): readonly PreviewRow[] {
  const first: PreviewRow = {
    pieces: [
      { text: method, style: 'verb', start: 0 },
      { text: ' ', style: 'plain', start: 0 },
      { text: url, style: 'url', part: { kind: 'url' }, start: 0 },
    ],
  }
  const rest = headers.map(([name, value], index): PreviewRow => ({
    pieces: [
      { text: `${name}: `, style: 'name', start: 0 },
      { text: value, style: 'value', part: { kind: 'header', index }, start: 0 },
    ],
  }))
  return [first, ...rest]
}

/** The body's rows, one a line, long lines in stretches. */
export function bodyRows(body: string): readonly PreviewRow[] {
  const rows: PreviewRow[] = []
  if (body === '') return rows
  let start = 0
  let line = 0
  for (const text of body.split('\n')) {
    line++
    for (let from = 0; from === 0 || from < text.length; from += longestRow) {
      const piece: PreviewPiece = {
        text: text.slice(from, from + longestRow),
        style: 'body',
        part: { kind: 'body' },
        start: start + from,
      }
      rows.push(from === 0 ? { pieces: [piece], line } : { pieces: [piece] })
    }
    start += text.length + 1
  }
  return rows
}
