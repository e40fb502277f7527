import type { Diagnostic } from '../../diagnostics/index.ts'

/** Diagnostics of a text, placed at the member that holds the text. */
export function movedTo(pointer: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, at: { kind: 'pointer', pointer } }))
}
