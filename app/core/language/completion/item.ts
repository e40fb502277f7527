import { type TextRange, textRange } from '../../text/index.ts'
import type { CompletionItem, CompletionKind, Documentation } from '../answers.ts'

interface ItemParts {
  readonly label: string
  readonly kind: CompletionKind
  readonly range: TextRange
  /** With `█` where the caret goes. */
  readonly insert: string
  readonly documentation: Documentation
  readonly rank?: number
}

export function completionItem({ label, kind, range, insert, documentation, rank = 0 }: ItemParts): CompletionItem {
  const caret = insert.indexOf('█')
  const edit = { range, newText: insert.replace('█', '') }
  return { label, kind, edit, ...(caret >= 0 && { caret }), documentation, rank }
}

/** From `start` through the word that goes on behind the caret. */
export function wordRange(text: string, start: number, offset: number): TextRange {
  let end = offset
  while (end < text.length && /[\w-]/.test(text.charAt(end))) end++
  return textRange(start, end)
}

/** What is inserted where the parentheses of the call stand already: the name alone. */
export function beforeParenthesis(text: string, range: TextRange, insert: string): string {
  const opening = insert.indexOf('(')
  return opening > 0 && text.charAt(range.end) === '(' ? insert.slice(0, opening) : insert
}
