import type { TextRange } from '../../core/text/index.ts'
import {
  type Condition,
  type Expression,
  type ExpressionScope,
  parseCondition,
  parseExpression,
} from '../../core/mapping/index.ts'

export type TypedKind = 'expression' | 'condition'

/** What a typed text is, or what is wrong with it and where. */
export type Typed<T> =
  | { readonly kind: 'read'; readonly root: T }
  | { readonly kind: 'wrong'; readonly message: string; readonly range?: TextRange }

/** Nobody writes as much, and reading it would hold up the page: a pasted document is no expression. */
export const mostCharacters = 20_000

/** Reads what a person typed as an expression or a condition; a text that is far too long is not read at all. */
export function readTyped(text: string, scope: ExpressionScope, kind: 'expression'): Typed<Expression>
export function readTyped(text: string, scope: ExpressionScope, kind: 'condition'): Typed<Condition>
export function readTyped(text: string, scope: ExpressionScope, kind: TypedKind): Typed<Expression | Condition> {
  if (text.length > mostCharacters) {
    return { kind: 'wrong', message: `This is ${text.length} characters long; ${kind}s are short texts.` }
  }
  if (text.trim() === '') return { kind: 'wrong', message: nothingYet[kind] }
  const { root, diagnostics } = kind === 'condition' ? parseCondition(text, scope) : parseExpression(text, scope)
  const error = diagnostics.find(({ severity }) => severity === 'error')
  if (root !== undefined && error === undefined) return { kind: 'read', root }
  const hint = error?.hint === undefined ? '' : ` ${error.hint}`
  const message = `${error?.message ?? nothingYet[kind]}${hint}`
  return { kind: 'wrong', message, ...(error?.at.kind === 'source' && { range: error.at.range }) }
}

const nothingYet: Readonly<Record<TypedKind, string>> = {
  expression: 'Write an expression such as query.page or "web".',
  condition: 'Write a condition such as present(query.page) or item.qty > 1.',
}
