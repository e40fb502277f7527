/** How far is looked: in a template of one long line, each of many problems would look through all of it. */
const farthest = 10_000

/** Behind the quote that closes the one at `at`, or one on where the line has none. */
function skipQuoted(text: string, at: number, lineEnd: number): number {
  const close = text.slice(at + 1, lineEnd).indexOf(text.charAt(at))
  return close < 0 ? at + 1 : at + 1 + close + 1
}

function endOfLine(text: string, from: number): number {
  const rest = text.slice(from, from + farthest)
  const end = rest.search(/[\r\n]/)
  return from + (end < 0 ? rest.length : end)
}

/**
 * Where reading resumes after a problem at `failedAt` inside a directive's parentheses: behind the parenthesis that
 * closes the first one from `from` on, and where the line has none, at its end.
 */
export function endOfHeader(text: string, from: number, failedAt: number): number {
  const lineEnd = endOfLine(text, Math.max(from, failedAt))
  let depth = 0
  for (let at = from; at < lineEnd;) {
    const char = text.charAt(at)
    if (char === '"' || char === "'") {
      at = skipQuoted(text, at, lineEnd)
      continue
    }
    if (char === '(') depth++
    if (char === ')' && --depth <= 0) return Math.max(at + 1, failedAt)
    at++
  }
  return Math.max(lineEnd, failedAt)
}
