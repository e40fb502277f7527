import { createLineMap, type LineMap } from './lineMap.ts'
import type { TextRange } from './textRange.ts'

/** Lines wider than this are cut around the range, so that a minified file still prints. */
const widest = 120

/**
 * `line:column` and the source line with carets under the range (its first line only), for terminals. `lines` are those of
 * `text`, for callers with many ranges in it.
 */
export function printCodeFrame(text: string, range: TextRange, lines: LineMap = createLineMap(text)): string {
  const { line, column } = lines.lineColumnAt(range.start)
  const start = lines.lineStart(line)
  const end = line < lines.lineCount ? lines.lineStart(line + 1) : text.length
  const whole = text.slice(start, end).replace(/[\r\n]+$/, '')
  const from = Math.max(0, Math.min(column - 1 - widest / 2, whole.length - widest))
  const shown = whole.slice(from, from + widest).replaceAll('\t', ' ')
  const width = Math.max(1, Math.min(range.end, start + whole.length) - range.start)
  const gutter = `${line} | `
  const indent = ' '.repeat(gutter.length + column - 1 - from)
  const carets = '^'.repeat(Math.min(width, Math.max(1, shown.length - (column - 1 - from))))
  return `${line}:${column}\n${gutter}${shown}\n${indent}${carets}`
}
