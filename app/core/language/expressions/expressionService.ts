import type { Diagnostic } from '../../diagnostics/index.ts'
import { parseExpression } from '../../mapping/index.ts'
import type { CompletionItem, SignatureHelp } from '../answers.ts'
import { completeExpression, type ExpressionNames } from './completeExpression.ts'
import { expressionSignatureHelp } from './expressionSignatureHelp.ts'

/**
 * What an editor asks about the text of an expression (docs/expressions.md) in a target row. Offsets are UTF-16 units
 * of the text; nothing is kept between calls, and no text is too broken to be asked about.
 */
export interface ExpressionService {
  /**
   * How the text can go on at `offset`, best first; nothing in literal text. Each item is one edit: apply
   * `edit.newText` over `edit.range`, which reaches over the rest of the word, then put the caret at `caret`, counted
   * in `newText`, or behind it. To narrow a list while one types, ask again.
   */
  complete(text: string, offset: number): readonly CompletionItem[]
  /** The function whose parentheses `offset` stands in, its parameters and which one is being written. */
  signatureHelp(text: string, offset: number): SignatureHelp | undefined
  /** What is wrong with the text, at ranges of it; none for one that can be drawn. */
  diagnostics(text: string): readonly Diagnostic[]
}

/** The service for expressions that can name what `names` has; `expressionNamesOf` says what a target of a project has. */
export function createExpressionService(names: ExpressionNames): ExpressionService {
  return {
    complete: (text, offset) => completeExpression(text, offset, names),
    signatureHelp: (text, offset) => expressionSignatureHelp(text, offset),
    diagnostics: (text) => parseExpression(text, names.scope).diagnostics,
  }
}
