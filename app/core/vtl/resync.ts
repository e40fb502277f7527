/** Behind the quote that closes the one at `at`, or one on where the line has none. */
function skipQuoted(text: string, at: number, lineEnd: number): number {
  const close = text.indexOf(text.charAt(at), at + 1)
  return close < 0 || close >= lineEnd ? at + 1 : close + 1
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end < 0 ? text.length : from + end
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
