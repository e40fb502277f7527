import type { HttpResponse, IntegrationRequest, RequestPart } from '../../../core/apigateway/index.ts'

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
export const longestRow = 120

/** The head of the request: its line, then its headers. */
export function headRows({ method, url, headers }: IntegrationRequest): readonly PreviewRow[] {
  const first: PreviewRow = {
    pieces: [
      { text: method, style: 'verb', start: 0 },
      { text: ' ', style: 'plain', start: 0 },
      { text: url, style: 'url', part: { kind: 'url' }, start: 0 },
    ],
  }
  return [first, ...headerRows(headers)]
}

/** The head of a response: its status line, then its headers. */
export function responseHeadRows({ status, headers }: Pick<HttpResponse, 'status' | 'headers'>): readonly PreviewRow[] {
  const first: PreviewRow = {
    pieces: [
      { text: 'HTTP/1.1 ', style: 'name', start: 0 },
      { text: String(status), style: 'verb', start: 0 },
    ],
  }
  return [first, ...headerRows(headers)]
}

function headerRows(headers: IntegrationRequest['headers']): readonly PreviewRow[] {
  return headers.map(([name, value], index) => ({
    pieces: [
      { text: `${name}: `, style: 'name', start: 0 },
      { text: value, style: 'value', part: { kind: 'header', index }, start: 0 },
    ],
  }))
}

/** The rows of a body, of which each is made when it is asked for. */
export interface BodyRows {
  readonly count: number
  /** Rows from `first` until before `end`. */
  slice(first: number, end: number): readonly PreviewRow[]
}

/** The body's rows, one a line, long lines in stretches. */
export function bodyRows(body: string): BodyRows {
  const starts: number[] = []
  /** 1-based; 0 for the continuation of a line. */
  const lines: number[] = []
  let line = 0
  for (let start = 0; body !== '' && start <= body.length;) {
    const feed = body.indexOf('\n', start)
    const end = feed < 0 ? body.length : feed
    line++
    for (let from = start; from === start || from < end; from += longestRow) {
      starts.push(from)
      lines.push(from === start ? line : 0)
    }
    start = end + 1
  }
  const rowAt = (index: number): PreviewRow => {
    const start = starts[index] ?? 0
    const next = starts[index + 1]
    // Up to the line feed before the next line, which no row shows.
    const end = next === undefined ? body.length : lines[index + 1] === 0 ? next : next - 1
    const piece: PreviewPiece = { text: body.slice(start, end), style: 'body', part: { kind: 'body' }, start }
    const number = lines[index] ?? 0
    return number === 0 ? { pieces: [piece] } : { pieces: [piece], line: number }
  }
  return {
    count: starts.length,
    slice: (first, end) =>
      Array.from({ length: Math.max(0, Math.min(end, starts.length) - first) }, (_, at) => rowAt(first + at)),
  }
}
