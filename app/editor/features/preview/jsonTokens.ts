export interface CodeToken {
  readonly text: string
  readonly kind: 'key' | 'string' | 'number' | 'plain'
}

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g

/** JSON's colours on one row of text. What is not JSON comes back plain; the tokens always join to the text. */
export function jsonTokens(text: string): readonly CodeToken[] {
  const tokens: CodeToken[] = []
  let at = 0
  for (const match of text.matchAll(token)) {
    const [whole, quoted] = match
    if (match.index > at) tokens.push({ text: text.slice(at, match.index), kind: 'plain' })
    if (quoted === undefined) tokens.push({ text: whole, kind: 'number' })
    else {
      tokens.push({ text: quoted, kind: match[2] === undefined ? 'string' : 'key' })
      if (match[2] !== undefined) tokens.push({ text: match[2], kind: 'plain' })
    }
    at = match.index + whole.length
  }
  if (at < text.length) tokens.push({ text: text.slice(at), kind: 'plain' })
  return tokens
}
