import type { BlockNode, Expression, Statement } from '../ast.ts'
import type { DialectRules } from '../dialect.ts'
import type { ParsedTemplate } from '../parser.ts'
import type { VtlDialect } from '../render.ts'
import type { Macro } from './macros.ts'
import type { Evaluate, Execute, Run } from './run.ts'

/** Whether a condition holds; undefined where it ended the run. */
export type Test = (run: Run) => boolean | undefined

/** What compiling one node needs of the others; keeps the files of the constructs apart from each other. */
export interface CompileContext {
  readonly dialect: VtlDialect
  readonly rules: DialectRules
  readonly source: string
  readonly expression: (node: Expression) => Evaluate
  readonly test: (node: Expression) => Test
  readonly block: (node: BlockNode) => Execute
  readonly statements: (body: readonly Statement[]) => Execute
  /** Notes a macro's definition, body compiled: it is defined before anything renders. */
  readonly define: (name: string, macro: Macro) => void
  /** Another template, for `#evaluate`. */
  readonly template: (parsed: ParsedTemplate) => Execute
}
