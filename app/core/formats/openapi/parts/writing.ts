import type { Diagnostic } from '../../../diagnostics/index.ts'
import type { Loss } from '../../format.ts'

/** One export: where to say what the document cannot hold. */
export interface DocumentWriting {
  readonly models: ReadonlySet<string>
  lose(loss: Omit<Loss, 'at'>, pointer: string, method?: string): void
  report(diagnostic: Diagnostic): void
  /** A schema keyword that is left out, or that stands there without effect: counted, and said once. */
  note(kind: 'dropped' | 'ignored', keyword: string): void
}

/** For documents that are only compared: what they lose was said before. */
export function silentWriting(models: ReadonlySet<string>): DocumentWriting {
  const nothing = (): void => undefined
  return { models, lose: nothing, report: nothing, note: nothing }
}
