/** Everything between a page and its workers is one of these, and payloads are JSON texts: at 1 MB a text crosses in a seventh of the time of an object graph. */
export interface JobMessage {
  readonly type: 'job'
  readonly id: number
  readonly payload: string
}

export type AnswerMessage =
  | { readonly type: 'progress'; readonly id: number; readonly step: string; readonly share: number }
  | { readonly type: 'done'; readonly id: number; readonly payload: string }
  /** A bug: what people give us never fails this way. */
  | { readonly type: 'crashed'; readonly id: number; readonly message: string }

export interface Progress {
  /** What is being done, as a person reads it: "Reading the document". */
  readonly step: string
  /** 0 to 1. */
  readonly share: number
}

export type JobOutcome =
  | { readonly kind: 'done'; readonly payload: string }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** A newer job took its place, or the caller gave up. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'crashed'; readonly message: string }
