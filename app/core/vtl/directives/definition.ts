import type { BlockNode, Expression, Statement, WordNode } from '../ast.ts'
import type { DirectiveName } from '../dialect.ts'
import type { Problem } from '../problem.ts'
import type { TextRange } from '../../text/index.ts'

/** A directive as the grammar reads it: `#name(arguments)`, and a body where it takes one. */
export interface DirectiveCall {
  readonly name: string
  readonly range: TextRange
  readonly nameRange: TextRange
  /** False for `#name` alone. */
  readonly parenthesized: boolean
  readonly args: readonly DirectiveArgument[]
  readonly body: BlockNode | undefined
  /** The images of its tokens: what prints where the name means nothing. */
  readonly literal: string
  /** The same for the body alone, comments left out. */
  readonly bodyLiteral: string
}

export type DirectiveArgument = Expression | WordNode

/** One directive's syntax. Its evaluation is in `evaluator/`, by the kind of the node it builds. */
export interface DirectiveDefinition {
  readonly name: DirectiveName
  readonly form: 'line' | 'block'
  /** Whether a bare word may be its argument at this place; 1.7 refuses it everywhere else. */
  readonly takesWord: (place: number) => boolean
  /** The node; problems are reported at the directive's name. */
  readonly build: (call: DirectiveCall, report: (problem: Problem) => void) => Statement
}

export function isExpression(argument: DirectiveArgument): argument is Expression {
  return argument.kind !== 'word'
}
