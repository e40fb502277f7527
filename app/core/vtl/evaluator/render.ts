import type { ParsedTemplate } from '../parsedTemplate.ts'
import { parseTemplate } from '../parseTemplate.ts'
import type { RenderOptions, RenderOutcome, VtlBudget } from '../render.ts'
import { invariant } from '../../text/index.ts'
import { Completion } from './completion.ts'
import { evaluator } from './evaluator.ts'
import { Run } from './run.ts'
import { Variables } from './scope.ts'
import { Trace } from './trace.ts'

/** Ample for any template that API Gateway takes, and ended in seconds. */
export const defaultBudget: VtlBudget = { steps: 20_000_000, outputLength: 64 * 1024 * 1024, depth: 400 }

function inDialect(template: ParsedTemplate | string, options: RenderOptions): ParsedTemplate {
  if (typeof template === 'string') return parseTemplate(template, options.dialect)
  const dialect = options.dialect ?? template.dialect
  return dialect === template.dialect ? template : parseTemplate(template.source, dialect)
}

/**
 * Renders a template as Velocity 1.7 does in the dialect: byte for byte, or failed where it throws, with the reason.
 * Never throws, always ends (see `VtlBudget`), and the same input always gives the same outcome.
 */
export function renderTemplate(template: ParsedTemplate | string, options: RenderOptions): RenderOutcome {
  const parsed = inDialect(template, options)
  if (parsed.diagnostics.some(({ severity }) => severity === 'error')) {
    return { kind: 'failed', diagnostics: parsed.diagnostics }
  }
  const variables = new Variables(options.variables)
  const trace = options.traced === true ? new Trace() : undefined
  const run = new Run(
    evaluator,
    parsed.dialect,
    variables,
    options.budget === undefined ? defaultBudget : { ...defaultBudget, ...options.budget },
    trace,
  )
  const completion = evaluator.template(run, parsed)
  const ended = completion === Completion.failed || !run.step(parsed.root)
  if (ended) {
    invariant(run.failure !== undefined, 'a failed run knows why')
    return { kind: 'failed', diagnostics: [...parsed.diagnostics, ...run.diagnostics, run.failure] }
  }
  return {
    kind: 'rendered',
    output: run.output,
    spans: trace?.spans ?? [],
    diagnostics: run.diagnostics.length === 0 ? parsed.diagnostics : [...parsed.diagnostics, ...run.diagnostics],
    variables: variables.values,
  }
}
