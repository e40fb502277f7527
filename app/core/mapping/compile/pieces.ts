import { textRange } from '../../text/index.ts'
import type { CompiledTemplate, RuleRange } from '../compiled.ts'
import type { Id } from '../model.ts'

/** Template text, directives that print nothing, or stretches of both that a rule is answerable for. */
export type Piece = string | { readonly directive: string } | { readonly rule: Id; readonly pieces: readonly Piece[] }

/** Statements as pieces, a line each. */
export function directives(statements: readonly string[]): readonly Piece[] {
  return statements.map((directive) => ({ directive }))
}

/**
 * Joins pieces into a text and the ranges of their rules: in text order, outer before inner. What the template prints
 * is the text between the directives, to the byte: a directive takes the blanks and the line break behind it (velocity
 * facts, "whitespace"), so it is given a line break of its own unless a comma or a closing bracket follows.
 */
export function joinPieces(pieces: readonly Piece[]): CompiledTemplate {
  const ranges: RuleRange[] = []
  const text = appendPieces(pieces, { text: '', takesBreak: false }, ranges).text
  return { text, ranges }
}

interface Joined {
  readonly text: string
  /** Whether a line break that comes next would not be printed. */
  readonly takesBreak: boolean
}

function appendPieces(pieces: readonly Piece[], before: Joined, ranges: RuleRange[]): Joined {
  let joined = before
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      const text = breakBefore(joined, piece) + piece
      joined = { text, takesBreak: piece === '' ? joined.takesBreak : /#(?:end|\{end\})$/.test(piece) }
    } else if ('directive' in piece) {
      joined = { text: breakBefore(joined, piece.directive) + piece.directive, takesBreak: true }
    } else {
      const leading = firstText(piece.pieces)
      const text = breakBefore(joined, leading)
      const place = ranges.length
      joined = appendPieces(piece.pieces, leading === '' ? joined : { text, takesBreak: false }, ranges)
      ranges.splice(place, 0, { range: textRange(text.length, joined.text.length), rule: piece.rule })
    }
  }
  return joined
}

function breakBefore({ text, takesBreak }: Joined, next: string): string {
  return takesBreak && next !== '' && !/^[,\]}]/.test(next) ? `${text}\n` : text
}

function firstText(pieces: readonly Piece[]): string {
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : 'directive' in piece ? piece.directive : firstText(piece.pieces)
    if (text !== '') return text
  }
  return ''
}
