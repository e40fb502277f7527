import type { TextRange } from '../../text/index.ts'
import type { RenderSpan } from '../render.ts'
import { ContentOrigins } from './contents.ts'
import { type Piece, type Provenance, nowhere, unionOrigins } from './provenance.ts'

/** What a traced run keeps beside its values. */
export class Trace {
  /** Of the value that the last expression gave. */
  last: Provenance = nowhere
  readonly variables: Map<string, Provenance> = new Map()
  readonly contents: ContentOrigins = new ContentOrigins()
  spans: RenderSpan[] = []

  /** Records that the `length` characters from `start` were printed by `template`. */
  print(start: number, length: number, template: TextRange, from: Provenance): void {
    if (length === 0) return
    if (from.pieces === undefined) {
      this.spans.push({ start, end: start + length, template, origins: from.origins })
      return
    }
    let at = 0
    for (const piece of from.pieces) {
      if (piece.start > at) this.#piece(start, at, piece.start, template, nowhere.origins)
      this.#piece(start, piece.start, piece.end, template, piece.origins)
      at = piece.end
    }
    this.#piece(start, at, length, template, nowhere.origins)
  }

  #piece(start: number, from: number, to: number, template: TextRange, origins: RenderSpan['origins']): void {
    if (to > from) this.spans.push({ start: start + from, end: start + to, template, origins })
  }

  /** The spans of a text built on its own, as the pieces of its value; `length` cuts the blank that 1.7 adds. */
  static ofText(spans: readonly RenderSpan[], length: number): Provenance {
    const pieces: Piece[] = spans
      .filter(({ start }) => start < length)
      .map(({ start, end, origins }) => ({ start, end: Math.min(end, length), origins }))
    return { origins: unionOrigins(pieces.map(({ origins }) => origins)), pieces }
  }
}
