import type { TextRange } from './textRange.ts'

/** Replace `range` by `newText`; an insertion has an empty range. */
export interface TextEdit {
  readonly range: TextRange
  readonly newText: string
}

/** Applies edits whose ranges are of the original text and do not overlap; insertions at one place keep their order. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }))
  ordered.sort((a, b) => a.edit.range.start - b.edit.range.start || a.order - b.order)
  let out = ''
  let at = 0
  for (const { edit } of ordered) {
    out += text.slice(at, edit.range.start) + edit.newText
    at = edit.range.end
  }
  return out + text.slice(at)
}
