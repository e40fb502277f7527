import type { TextRange } from '../text/index.ts'
import type { Diagnostic, Severity } from './diagnostic.ts'

interface Words {
  readonly message: string
  readonly hint?: string
}

/** A diagnostic at a range of the text in hand. */
export function atRange(code: string, severity: Severity, range: TextRange, words: Words): Diagnostic {
  return { code, severity, at: { kind: 'source', range }, ...words }
}

/** A diagnostic at a JSON pointer into a document; `''` is the whole of it. */
export function atPointer(
  code: string,
  severity: Severity,
  pointer: string,
  words: Words,
  method?: string,
): Diagnostic {
  return { code, severity, at: { kind: 'pointer', pointer, ...(method === undefined ? {} : { method }) }, ...words }
}

/** A diagnostic at a rule of a mapping. */
export function atRule(code: string, severity: Severity, rule: string, words: Words, method?: string): Diagnostic {
  return { code, severity, at: { kind: 'rule', rule, ...(method === undefined ? {} : { method }) }, ...words }
}
