import type { Diagnostic } from '../diagnostics/index.ts'
import type { MacroNode, TemplateNode } from './ast.ts'
import type { VtlDialect } from './render.ts'

/** What the parser makes of a template; `root` is whole even where `diagnostics` has errors. */
export interface ParsedTemplate {
  readonly source: string
  readonly dialect: VtlDialect
  readonly root: TemplateNode
  /** The macros that it defines, wherever, in the order in which 1.7 initialises them: one inside another first. */
  readonly macros: readonly MacroNode[]
  readonly diagnostics: readonly Diagnostic[]
}
