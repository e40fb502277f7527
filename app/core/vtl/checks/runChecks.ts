import type { Diagnostic } from '../../diagnostics/index.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { withRepair } from './repairs.ts'
import { readSuppressions } from './suppression.ts'
import { type SeverityTable, type TemplateCheck, toDiagnostic } from './templateCheck.ts'
import { collectFacts } from './templateFacts.ts'

/**
 * What the parser and `checks` say of a template, in source order, less what its comments and `severities` leave out.
 * Where the parser found an error only its own problems are told: checks of half a template would guess.
 */
export function runChecks<Context>(
  parsed: ParsedTemplate,
  checks: readonly TemplateCheck<Context>[],
  context: Context,
  severities: SeverityTable = {},
): readonly Diagnostic[] {
  const read = parsed.diagnostics.map((diagnostic) => withRepair(parsed.source, diagnostic))
  if (read.some(({ severity }) => severity === 'error')) return read
  const facts = collectFacts(parsed)
  const suppressions = readSuppressions(parsed, new Set(checks.map(({ code }) => code)))
  const found = checks.flatMap((check) => {
    const severity = severities[check.code] ?? check.severity
    if (severity === 'off') return []
    return check.run(facts, context).map((finding) => toDiagnostic({ code: check.code, severity }, finding))
  })
  const kept = found.filter((diagnostic) => !suppressions.hides(diagnostic))
  return [...read, ...kept, ...suppressions.diagnostics].toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf({ at }: Diagnostic): number {
  return at.kind === 'source' ? at.range.start : 0
}
