import type { BlockNode, MacroNode, Statement } from '../ast.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { Completion } from './completion.ts'
import { evaluateExpression, test } from './expressions.ts'
import type { Evaluator, Run } from './run.ts'
import { executeStatement } from './statements.ts'

/** Walks the tree, as 1.7 does. Nothing is compiled before: most templates are rendered once after they are read. */
export const evaluator: Evaluator = {
  statements: executeStatements,
  block: executeBlock,
  expression: evaluateExpression,
  test,
  template: executeTemplate,
}

function executeStatements(run: Run, statements: readonly Statement[]): Completion {
  const body = run.trace === undefined ? statements : run.trace.joined(statements)
  for (let i = 0; i < body.length; i++) {
    const node = body[i]
    const completion = node === undefined ? Completion.normal : executeStatement(run, node)
    if (completion !== Completion.normal) return completion
  }
  return Completion.normal
}

function executeBlock(run: Run, node: BlockNode): Completion {
  const completion = run.enter(node) ? executeStatements(run, node.body) : Completion.failed
  run.leave()
  return completion
}

/** Its macros are defined before anything renders. */
function executeTemplate(run: Run, { root, macros }: ParsedTemplate): Completion {
  if (run.rules.inlineMacros) for (const macro of macros) define(run, macro)
  return executeStatements(run, root.body)
}

function define(run: Run, { name, parameters, body }: MacroNode): void {
  run.define(name, { parameters, body })
}
