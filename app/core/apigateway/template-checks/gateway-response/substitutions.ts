import { type TextRange, textRange } from '../../../text/index.ts'
import { substitution } from '../../simulator/substitution.ts'

/** A stretch of a gateway response's template that is replaced. */
export interface Substitution {
  readonly root: 'context' | 'stageVariables'
  /** Dotted: `error.message`. */
  readonly path: string
  readonly range: TextRange
  /** Quotes stand right before and right behind it. */
  readonly quoted: boolean
}

/** All of them, in the order of the text. */
export function substitutionsOf(text: string): readonly Substitution[] {
  return [...text.matchAll(substitution)].map(({ 0: all, 1: root, 2: path = '', index }) => {
    const range = textRange(index, index + all.length)
    const quoted = text.charAt(range.start - 1) === '"' && text.charAt(range.end) === '"'
    return { root: root === 'context' ? root : 'stageVariables', path, range, quoted }
  })
}
