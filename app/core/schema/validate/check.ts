import type { Diagnostic } from '../../diagnostics/index.ts'
import type { JavaValue } from '../../java/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Models } from '../resolve.ts'

/** One validation: what it may still spend, and what it found. */
export interface ValidationRun {
  readonly models: Models
  /** Schemas still to be applied before it gives up. */
  left: number
  gaveUp: boolean
}

/** One value under one schema. */
export interface Check {
  readonly run: ValidationRun
  readonly schema: JsonObject
  /** What the schema's `#…` references count in. */
  readonly document: Json
  readonly value: JavaValue
  /** JSON pointer of the value. */
  readonly pointer: string
  readonly depth: number
  /** Where problems go; combinators give their branches a list of their own. */
  readonly found: Diagnostic[]
  /** Applies another schema of the same document, to this value or to a part of it. */
  apply(schema: Json, value: JavaValue, pointer: string, found: Diagnostic[]): void
}

/** A keyword's rule: adds to `check.found` what the value lacks; a keyword of the wrong kind asks for nothing. */
export type Keyword = (asked: Json, check: Check) => void
