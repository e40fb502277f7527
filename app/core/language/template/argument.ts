import { referenceBefore } from './chain.ts'

/** The string that a caret stands in, where it is the first argument of a call or an index. */
export interface StringArgument {
  /** The reference called or indexed, from `$`: `$input`, `$stageVariables`. */
  readonly object: string
  /** The method; absent for an index. */
  readonly method?: string
  /** Where the string's text begins, behind the quote. */
  readonly start: number
  /** Where it ends: at its quote, at the end of the line, or where a call closes that has no quote yet. */
  readonly end: number
  readonly quote: string
  /** Whether its closing quote stands there. */
  readonly closed: boolean
}

const opening = /(?:\.([A-Za-z_]\w*)\(|\[)\s*(['"])/g

/** Undefined where the caret is in no such string. Strings that stand on several lines are not looked into. */
export function stringArgumentAt(text: string, offset: number): StringArgument | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  for (const found of before.matchAll(opening)) {
    const [all, method, quote = ''] = found
    const start = lineStart + found.index + all.length
    // A quote before the caret has closed the string.
    if (text.slice(start, offset).includes(quote)) continue
    const object = referenceBefore(text, lineStart + found.index)
    if (object === undefined) continue
    const end = endOfString(text, start, offset, quote)
    const closed = text.charAt(end) === quote
    return { object: object.plain, ...(method !== undefined && { method }), start, end, quote, closed }
  }
  return undefined
}

function endOfString(text: string, start: number, offset: number, quote: string): number {
  const newline = text.indexOf('\n', start)
  const lineEnd = newline < 0 ? text.length : newline
  const closing = text.indexOf(quote, offset)
  if (closing >= 0 && closing < lineEnd) return closing
  return offset
}
