import type { RequestPart } from '../apigateway/index.ts'
import type { Id } from '../mapping/index.ts'
import type { TextRange } from '../text/index.ts'
import type { SampleValue } from './sampleValue.ts'
import type { SourceKind } from './tree.ts'

/** The source that a stretch of the integration request was read from, as it was in this sample. */
export interface TracedSource {
  /** As expressions write it, array positions as they were: `body.items[0].qty`. */
  readonly text: string
  readonly kind: SourceKind
  /** Key of its row in the source tree. */
  readonly row: string
  readonly value: SampleValue
}

/** A stretch of the integration request with everything known of where it came from; UTF-16 offsets into its part. */
export interface TracedSpan {
  readonly part: RequestPart
  readonly start: number
  readonly end: number
  readonly rule?: Id
  readonly template?: { readonly payload: Id; readonly key: string; readonly range: TextRange }
  /** The destination of the parameter mapping that wrote it. */
  readonly parameter?: string
  readonly sources: readonly TracedSource[]
}
