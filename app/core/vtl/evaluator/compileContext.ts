import type { BlockNode, Expression, MacroNode, Statement } from '../ast.ts'
import type { DialectRules } from '../dialect.ts'
import type { VtlDialect } from '../render.ts'
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
  /** Notes a macro's definition: it is defined before anything renders. */
  readonly define: (node: MacroNode) => void
}
