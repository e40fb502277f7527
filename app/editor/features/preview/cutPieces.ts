import { spanRange, spansOfPart, type SpanTable } from '../../../core/project/index.ts'
import type { TextRange } from '../../../core/text/index.ts'
import type { PreviewPiece } from './previewRows.ts'

/** A run of characters that one span made, or none. */
export interface PreviewRun {
  readonly text: string
  /** Index into the preview's spans. */
  readonly span: number | undefined
}

/** Cuts a piece of the request where spans begin and end; its runs join to its text. */
export function cutPiece(piece: PreviewPiece, table: SpanTable): readonly PreviewRun[] {
  if (piece.part === undefined) return [{ text: piece.text, span: undefined }]
  return cutAtSpans(piece, spansOfPart(table, piece.part), (span) => spanRange(table, span))
}

/** Cuts a piece at spans of its part: their indexes in the order of their starts, and the range of each. */
export function cutAtSpans(
  { text, start }: Pick<PreviewPiece, 'text' | 'start'>,
  list: ArrayLike<number>,
  rangeOf: (span: number) => TextRange,
): readonly PreviewRun[] {
  const runs: PreviewRun[] = []
  const end = start + text.length
  let at = start
  for (let i = firstEndingAfter(list, rangeOf, start); i < list.length; i++) {
    const span = list[i] ?? 0
    const range = rangeOf(span)
    if (range.start >= end) break
    const from = Math.max(range.start, at)
    const to = Math.min(range.end, end)
    if (to <= from) continue
    if (from > at) runs.push({ text: text.slice(at - start, from - start), span: undefined })
    runs.push({ text: text.slice(from - start, to - start), span })
    at = to
  }
  if (at < end || runs.length === 0) runs.push({ text: text.slice(at - start), span: undefined })
  return runs
}

function firstEndingAfter(list: ArrayLike<number>, rangeOf: (span: number) => TextRange, offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rangeOf(list[middle] ?? 0).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
