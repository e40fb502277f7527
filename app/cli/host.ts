/** A stretch of a file or of standard input as it arrives; `failed` ends it. */
export type ReadPiece =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Why, as the rest of a sentence: `does not exist`. */
  | { readonly kind: 'failed'; readonly reason: string }

export type WriteOutcome = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly reason: string }

/** Standard output or standard error. */
export interface Output {
  /** Resolves when the text is handed on. Text that cannot be (the reader has gone) is dropped. */
  write(text: string): Promise<void>
  /** Whether nobody reads it any more: work that only makes output can end. */
  readonly closed: boolean
  /** Why it could not be written, where it is not that the reader has gone: a full disk. */
  readonly failure: string | undefined
}

/** All that commands know of the world, so that tests can give them another. Nothing here rejects for bad input. */
export interface Host {
  readonly output: Output
  readonly errors: Output
  /** The bytes of a file; `-` is standard input. */
  read(path: string): AsyncIterable<ReadPiece>
  /** Replaces or creates a file as a whole: what stood there stays where writing fails. */
  write(path: string, text: string): Promise<WriteOutcome>
  /** Makes a folder with those around it; one that exists is fine. */
  makeFolder(path: string): Promise<WriteOutcome>
}
