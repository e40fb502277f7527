import { textRange } from '../../text/index.ts'
import type { CompiledTemplate, RuleRange } from '../compiled.ts'
import type { Id } from '../model.ts'

/** Template text, or stretches of it that a rule is answerable for. */
export type Piece = string | { readonly rule: Id; readonly pieces: readonly Piece[] }

/** Joins pieces into a text and the ranges of their rules: in text order, outer before inner. */
export function joinPieces(pieces: readonly Piece[]): CompiledTemplate {
  const ranges: RuleRange[] = []
  const text = appendPieces(pieces, '', ranges)
  return { text, ranges }
}

function appendPieces(pieces: readonly Piece[], before: string, ranges: RuleRange[]): string {
  let text = before
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    const start = text.length
    const place = ranges.length
    text = appendPieces(piece.pieces, text, ranges)
    ranges.splice(place, 0, { range: textRange(start, text.length), rule: piece.rule })
  }
  return text
}
