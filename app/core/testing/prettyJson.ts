/**
 * JSON text as two spaces a level, a member or item a line, and `[]` and `{}` where nothing is inside. Numbers and
 * strings keep their characters. What is no JSON comes out as other text than it was.
 */
export function prettyJson(text: string): string {
  let out = ''
  let depth = 0
  const line = (): string => `\n${'  '.repeat(depth)}`
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s"[\]{},:]+/g)) {
    if (token === '{' || token === '[') {
      depth += 1
      out += `${token}${line()}`
    } else if (token === '}' || token === ']') {
      depth -= 1
      out = /[[{]\s*$/.test(out) ? `${out.trimEnd()}${token}` : `${out}${line()}${token}`
    } else if (token === ',') out += `,${line()}`
    else out += token === ':' ? ': ' : token
  }
  return out
}
