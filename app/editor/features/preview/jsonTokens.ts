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

/** The part of the tokens that covers `start` to `end` of the text they join to. */
export function sliceTokens(tokens: readonly CodeToken[], start: number, end: number): readonly CodeToken[] {
  const slice: CodeToken[] = []
  let at = 0
  for (const { text, kind } of tokens) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, text.length)
    if (to > from) slice.push({ text: text.slice(from, to), kind })
    at += text.length
  }
  return slice
}
