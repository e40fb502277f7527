/** A stretch of a text: UTF-16 code units, 0-based, `end` exclusive; `start === end` names a place. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export function textRange(start: number, end: number): TextRange {
  return { start, end }
}

/** The stretch of `text` that `range` covers; an out-of-range end is clamped. */
export function sliceRange(text: string, range: TextRange): string {
  return text.slice(range.start, range.end)
}

/** Whether `offset` lies in `range`, its end included (a caret after the last character still touches it). */
export function touches(range: TextRange, offset: number): boolean {
  return offset >= range.start && offset <= range.end
}
