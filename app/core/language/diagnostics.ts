import type { Diagnostic } from '../diagnostics/index.ts'
import type { ParsedTemplate } from '../vtl/index.ts'

/** Everything that is known to be wrong with a template, in the order of the text. */
export function diagnostics(template: ParsedTemplate): readonly Diagnostic[] {
  return template.diagnostics
}
