import type { ResponseSpan } from '../apigateway/index.ts'
import type { Id } from '../mapping/index.ts'
import type { TextRange } from '../text/index.ts'
import type { TracedSource } from './tracedSpan.ts'

/** A source of the method response. */
export interface ResponseSource extends Omit<TracedSource, 'row'> {
  /** Key of its row in the source tree of the response that was chosen; absent for what that response has no row of. */
  readonly row?: string
  /** Whose it is: the backend's answer, the client's request, or what API Gateway knows itself (context, stage). */
  readonly of: 'backend' | 'client' | 'gateway'
}

/** A stretch of the method response with everything known of where it came from; UTF-16 offsets into its part. */
export interface TracedResponseSpan {
  readonly part: ResponseSpan['part']
  readonly start: number
  readonly end: number
  /** Of the integration response that was chosen, or of the request, whose overrides hold for the response of a MOCK. */
  readonly rule?: Id
  /** `payload` is absent in gateway responses, whose templates stand in the API. */
  readonly template?: { readonly payload?: Id; readonly key: string; readonly range: TextRange }
  /** The destination of the parameter mapping that wrote it. */
  readonly parameter?: string
  readonly sources: readonly ResponseSource[]
}
