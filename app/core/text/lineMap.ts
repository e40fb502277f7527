/** A place as people count it: both 1-based; `column` in UTF-16 code units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** Translates offsets of one text into lines and back. Lines end with `\n`, `\r\n` or `\r`. */
export interface LineMap {
  readonly lineCount: number
  /** Offsets outside the text are clamped to it. */
  lineColumnAt(offset: number): LineColumn
  /** Offset of the first character of a 1-based line; clamped to the text's lines. */
  lineStart(line: number): number
}

export function createLineMap(text: string): LineMap {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue
    if (unit === 10 || unit === 13) starts.push(i + 1)
  }
  const startOf = (index: number): number => starts[Math.min(Math.max(index, 0), starts.length - 1)] ?? 0
  return {
    lineCount: starts.length,
    lineStart: (line) => startOf(line - 1),
    lineColumnAt(offset) {
      const at = Math.min(Math.max(offset, 0), text.length)
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (startOf(middle) <= at) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: at - startOf(low) + 1 }
    },
  }
}
