import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { Check } from './check.ts'

/**
 * A value that does not fit. The sentences are those of the validator that API Gateway runs (json-schema-validator,
 * draft 04), because `$context.error.validationErrorString` shows them to clients: `[object has missing required
 * properties (["name"])]`.
 */
export function misfit(check: Check, name: string, message: string): void {
  check.found.push(atPointer(`schema/${name}`, 'error', check.pointer, { message }))
}

/** A keyword that JSON Schema has and API Gateway does not check: worth knowing, and no reason to answer 400. */
export function unchecked(check: Check, name: string, message: string): void {
  const hint = 'API Gateway does not check this keyword, so the request passes.'
  check.found.push(atPointer(`schema/${name}`, 'info', check.pointer, { message, hint }))
}

/** Whether any of the problems makes a value invalid. */
export function hasErrors(found: readonly Diagnostic[]): boolean {
  return found.some((diagnostic) => diagnostic.severity === 'error')
}
