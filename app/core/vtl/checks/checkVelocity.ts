import type { Diagnostic } from '../../diagnostics/index.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { velocityChecks } from './registry.ts'
import { runChecks } from './runChecks.ts'
import type { SeverityTable } from './templateCheck.ts'

export interface CheckVelocityOptions {
  /** Names, without `$`, of the variables that stand before the template runs. */
  readonly variables?: Iterable<string>
  readonly severities?: SeverityTable
}

/**
 * What is wrong with a template for API Gateway as far as the language alone can tell: the parser's diagnostics, with
 * ways out where there are some, and those of the checks of this folder, in source order.
 */
export function checkVelocity(
  parsed: ParsedTemplate,
  { variables = [], severities }: CheckVelocityOptions = {},
): readonly Diagnostic[] {
  return runChecks(parsed, velocityChecks, { given: new Set(variables) }, severities)
}
