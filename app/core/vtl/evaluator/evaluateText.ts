import type { EvaluateNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { parseTemplate } from '../parseTemplate.ts'
import { Completion } from './completion.ts'
import type { Run } from './run.ts'
import { printValue } from './values.ts'

/**
 * `#evaluate($text)`: reads the text as a template and renders it in place, with the variables there are; `#break` and
 * `#stop` end it alone. The ranges of its spans are those of the directive: the text has no place in the source.
 */
export function executeEvaluate(run: Run, node: EvaluateNode): Completion {
  const { range } = node
  if (!run.step(node)) return Completion.failed
  const value = run.evaluator.expression(run, node.source)
  if (value === undefined) return run.ended
  const text = value === null ? '' : printValue(run, value)
  if (text === null) run.fail(range, problems.blockInItself())
  if (text === undefined || text === null) return run.ended
  const parsed = parseTemplate(text, run.dialect)
  const error = parsed.diagnostics.find(({ severity }) => severity === 'error')
  if (error !== undefined) {
    run.fail(range, problems.evaluated(error.message))
    return Completion.failed
  }
  const from = run.trace?.spans.length ?? 0
  const completion = run.enter(node) ? run.evaluator.template(run, parsed) : Completion.failed
  run.leave()
  if (run.trace !== undefined) {
    const { spans } = run.trace
    for (const [i, span] of spans.slice(from).entries()) spans[from + i] = { ...span, template: range }
  }
  const ends = completion === Completion.breakNearest || completion === Completion.stop
  return ends ? Completion.normal : completion
}
