import type { Diagnostic, Severity } from '../../../diagnostics/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import type { Models } from '../../../schema/index.ts'
import type { Loss } from '../../format.ts'

/** One import: the document in its 3.0 form, and where to say what is wrong with it or cannot be kept. */
export interface DocumentReading {
  readonly root: JsonObject
  readonly models: Models
  /** A problem at the place that a JSON pointer names in the document as it was written. */
  report(code: Diagnostic['code'], severity: Severity, pointer: string, message: string, hint?: string): void
  lose(loss: Omit<Loss, 'at'>, pointer: string): void
}

/** One operation of it. */
export interface OperationReading {
  readonly document: DocumentReading
  readonly path: string
  /** Of the operation in the document. */
  readonly pointer: string
  /** The method's id; ids inside the method start with it, so that equal documents give equal ids. */
  readonly id: string
}
