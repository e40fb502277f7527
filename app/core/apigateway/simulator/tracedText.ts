import type { TextRange } from '../../text/index.ts'
import type { Origin } from '../../vtl/index.ts'

/** What made a stretch of text: as in RequestSpan, without the part and the offsets. */
export interface TextSource {
  readonly template?: { readonly key: string; readonly range: TextRange }
  readonly parameter?: string
  readonly origins: readonly Origin[]
}

/** A stretch of `TracedText.text`, UTF-16 offsets. */
export interface TextSpan extends TextSource {
  readonly start: number
  readonly end: number
}

/** A text with the stretches whose makers are known, in order; the rest is literal. */
export interface TracedText {
  readonly text: string
  readonly spans: readonly TextSpan[]
}

/** Builds a traced text piece by piece. */
export class TracedTextBuilder {
  #text = ''
  readonly #spans: TextSpan[] = []

  append(piece: string, source?: TextSource): void {
    const start = this.#text.length
    this.#text += piece
    if (source !== undefined && piece !== '') this.#spans.push({ start, end: this.#text.length, ...source })
  }

  get text(): string {
    return this.#text
  }

  build(): TracedText {
    return { text: this.#text, spans: this.#spans }
  }
}

/** A text that one source made as a whole. */
export function tracedWhole(text: string, source: TextSource): TracedText {
  return { text, spans: text === '' ? [] : [{ start: 0, end: text.length, ...source }] }
}
