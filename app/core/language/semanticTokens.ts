import { textRange, type TextRange } from '../text/index.ts'
import { type ParsedTemplate, tokenizeTemplate, type VtlTokenClass } from '../vtl/index.ts'
import type { SemanticToken } from './answers.ts'

const types: { readonly [tokenClass in VtlTokenClass]?: SemanticToken['type'] } = {
  comment: 'comment',
  unparsed: 'string',
  directive: 'keyword',
  literal: 'keyword',
  number: 'number',
  operator: 'operator',
  reference: 'variable',
}

/** The engine's own tokens as an editor colours them, in order; text and what an editor colours itself is left out. */
export function semanticTokens({ source, dialect }: ParsedTemplate): readonly SemanticToken[] {
  const tokens = tokenizeTemplate(source, dialect)
  return tokens.flatMap((token, at) => {
    if (token.class === 'string') return stringTokens(source, token.range)
    const type = types[token.class]
    if (type === undefined) return []
    const range = trimmed(source, token.range)
    if (range.end <= range.start) return []
    const isMember = token.class === 'reference' && endsWithDot(source, tokens[at - 1]?.range)
    if (!isMember) return [{ range, type }]
    const call = source.charAt(range.end) === '('
    return [{ range, type: call ? ('method' as const) : ('property' as const) }]
  })
}

/** A string is coloured as a whole, unless it interpolates: then its references keep their own colour. */
function stringTokens(source: string, range: TextRange): readonly SemanticToken[] {
  const text = source.slice(range.start, range.end)
  if (!text.startsWith('"') || !text.includes('$')) return [{ range, type: 'string' }]
  const tokens: SemanticToken[] = []
  let at = range.start
  for (const { 0: reference, index } of text.matchAll(/\$!?\{?[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*\}?/g)) {
    const start = range.start + index
    if (start > at) tokens.push({ range: textRange(at, start), type: 'string' })
    at = start + reference.length
    tokens.push({ range: textRange(start, at), type: 'variable' })
  }
  if (at < range.end) tokens.push({ range: textRange(at, range.end), type: 'string' })
  return tokens
}

function endsWithDot(source: string, range: TextRange | undefined): boolean {
  return range !== undefined && source.charAt(range.end - 1) === '.'
}

/** Without the blanks and the newline that a directive swallows. */
function trimmed(source: string, { start, end }: TextRange): TextRange {
  const text = source.slice(start, end)
  return textRange(start + text.length - text.trimStart().length, start + text.trimEnd().length)
}
