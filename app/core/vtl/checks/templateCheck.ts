import type { Diagnostic, Fix, Severity } from '../../diagnostics/index.ts'
import type { TextRange } from '../../text/index.ts'
import type { ReferenceNode } from '../ast.ts'
import type { TemplateFacts } from './templateFacts.ts'

/** What a check found, at a range of the template; code and severity are the check's own. */
export interface Finding {
  readonly range: TextRange
  readonly message: string
  readonly hint?: string
  readonly fixes?: readonly Fix[]
}

/** One thing that a template can do and probably should not. One code, one file, one page. */
export interface TemplateCheck<Context> {
  readonly code: string
  readonly severity: Severity
  /** The page that explains it, from the top of the repository. */
  readonly docs: string
  readonly title: string
  /** Findings in any order. Never throws, whatever the template. */
  run(template: TemplateFacts, context: Context): readonly Finding[]
}

/** What the checks of the language alone need to know of where a template runs. */
export interface VelocityContext {
  /** Variables that stand before the template runs, without `$`; others come into being by `#set`. */
  readonly given: ReadonlySet<string>
  /** Whether a reference surely holds a text, where only the host of the template can tell. */
  readonly isText?: (reference: ReferenceNode, template: TemplateFacts) => boolean
}

export type VelocityCheck = TemplateCheck<VelocityContext>

/** Severities by code that replace the checks' own; `off` leaves the code out. */
export type SeverityTable = Readonly<Partial<Record<string, Severity | 'off'>>>

export function toDiagnostic(
  { code, severity }: Pick<TemplateCheck<never>, 'code' | 'severity'>,
  finding: Finding,
): Diagnostic {
  const { range, message, hint, fixes } = finding
  return {
    code,
    severity,
    at: { kind: 'source', range },
    message,
    ...(hint !== undefined && { hint }),
    ...(fixes !== undefined && { fixes }),
  }
}
