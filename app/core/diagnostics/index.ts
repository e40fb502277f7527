export type { Diagnostic, DiagnosticPlace, Fix, Parsed, Severity } from './diagnostic.ts'
export { atPointer, atRange, atRule } from './create.ts'
