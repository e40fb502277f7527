import { spanRange, spansOfPart, type SpanTable } from '../../../core/project/index.ts'
import type { PreviewPiece } from './previewRows.ts'

/** A run of characters that one span made, or none. */
export interface PreviewRun {
  readonly text: string
  /** Index into the preview's spans. */
  readonly span: number | undefined
}

/** Cuts a piece where spans begin and end; its runs join to its text. */
export function cutPiece({ text, part, start }: PreviewPiece, table: SpanTable): readonly PreviewRun[] {
  if (part === undefined) return [{ text, span: undefined }]
  const list = spansOfPart(table, part)
  const runs: PreviewRun[] = []
  const end = start + text.length
  let at = start
  for (let i = firstEndingAfter(list, table, start); i < list.length; i++) {
    const span = list[i] ?? 0
    const range = spanRange(table, span)
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

function firstEndingAfter(list: Int32Array, table: SpanTable, offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanRange(table, list[middle] ?? 0).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
