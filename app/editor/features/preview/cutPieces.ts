import type { RequestPart } from '../../../core/apigateway/index.ts'
import type { TracedSpan } from '../../../core/project/index.ts'
import type { PreviewPiece } from './previewRows.ts'

/** A run of characters that one span made, or none. */
export interface PreviewRun {
  readonly text: string
  /** Index into the preview's spans. */
  readonly span: number | undefined
}

function partKey(part: RequestPart): string {
  return part.kind === 'header' ? `header ${part.index}` : part.kind
}

/** Spans with sources by the part they stand in, ordered, for finding those of a row. */
export type SpanIndex = ReadonlyMap<
  string,
  readonly { readonly start: number; readonly end: number; readonly span: number }[]
>

export function indexSpans(spans: readonly TracedSpan[]): SpanIndex {
  const index = new Map<string, { start: number; end: number; span: number }[]>()
  spans.forEach(({ part, start, end, sources, rule }, span) => {
    if (start === end || (sources.length === 0 && rule === undefined)) return
    const list = index.get(partKey(part)) ?? []
    list.push({ start, end, span })
    index.set(partKey(part), list)
  })
  for (const list of index.values()) list.sort((a, b) => a.start - b.start)
  return index
}

/** Cuts a piece where spans begin and end; its runs join to its text. */
export function cutPiece({ text, part, start }: PreviewPiece, index: SpanIndex): readonly PreviewRun[] {
  const list = part === undefined ? undefined : index.get(partKey(part))
  if (list === undefined) return [{ text, span: undefined }]
  const runs: PreviewRun[] = []
  const end = start + text.length
  let at = start
  for (let i = firstEndingAfter(list, start); i < list.length; i++) {
    const span = list[i]
    if (span === undefined || span.start >= end) break
    const from = Math.max(span.start, at)
    const to = Math.min(span.end, end)
    if (to <= from) continue
    if (from > at) runs.push({ text: text.slice(at - start, from - start), span: undefined })
    runs.push({ text: text.slice(from - start, to - start), span: span.span })
    at = to
  }
  if (at < end || runs.length === 0) runs.push({ text: text.slice(at - start), span: undefined })
  return runs
}

function firstEndingAfter(list: readonly { readonly end: number }[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
