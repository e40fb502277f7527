import type { BlockNode, Statement } from '../ast.ts'
import { dialects } from '../dialect.ts'
import type { ParsedTemplate } from '../parser.ts'
import { Completion } from './completion.ts'
import type { CompileContext } from './compileContext.ts'
import { compileExpression, compileTest } from './expressions.ts'
import type { Macro } from './macros.ts'
import type { Execute } from './run.ts'
import { compileStatement } from './statements.ts'

/**
 * A template as closures, one for each node. They hold no state of a run, so that one compilation serves all; what a
 * traced run does besides hangs on one test of `run.trace`.
 */
export function compileTemplate(template: ParsedTemplate): Execute {
  const { compiled } = template
  if (compiled.execute !== undefined) return compiled.execute
  const macros: (readonly [string, Macro])[] = []
  const context: CompileContext = {
    dialect: template.dialect,
    rules: dialects[template.dialect],
    source: template.source,
    expression: (node) => compileExpression(node, context),
    test: (node) => compileTest(node, context),
    block: (node) => compileBlock(node, context),
    statements: (body) => compileStatements(body, context),
    define: (name, macro) => macros.push([name, macro]),
    template: compileTemplate,
  }
  const body = context.statements(template.root.body)
  const execute: Execute = (run) => {
    for (const [name, macro] of macros) run.define(name, macro)
    return body(run)
  }
  compiled.execute = execute
  return execute
}

function compileBlock(node: BlockNode, context: CompileContext): Execute {
  const body = context.statements(node.body)
  return (run) => {
    const completion = run.enter(node.range) ? body(run) : Completion.failed
    run.leave()
    return completion
  }
}

/** Texts that follow each other are printed as one. */
function joinTexts(body: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  for (const node of body) {
    const last = joined.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') {
      const range = { start: last.range.start, end: node.range.end }
      joined[joined.length - 1] = { kind: 'text', range, printed: last.printed + node.printed }
    } else if (node.kind !== 'comment' || node.printed !== '') joined.push(node)
  }
  return joined
}

function compileStatements(body: readonly Statement[], context: CompileContext): Execute {
  const statements = joinTexts(body).map((node) => compileStatement(node, context))
  const [only] = statements
  if (statements.length === 1 && only !== undefined) return only
  return (run) => {
    for (const statement of statements) {
      const completion = statement(run)
      if (completion !== Completion.normal) return completion
    }
    return Completion.normal
  }
}
