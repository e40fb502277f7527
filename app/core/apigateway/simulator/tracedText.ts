import type { TextRange } from '../../text/index.ts'
import type { Origin } from '../../vtl/index.ts'

/** What made a stretch of text: as in RequestSpan, without the part and the offsets. */
export interface TextSource {
  readonly template?: { readonly key: string; readonly range: TextRange }
  readonly parameter?: string
  /** Of a response: the request template wrote it. */
  readonly side?: 'request'
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

/** A header of a request or a response. */
export interface TracedHeader {
  readonly name: string
  readonly value: TracedText
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

/** A text that is nobody's. */
export function untraced(text: string): TracedText {
  return { text, spans: [] }
}

/** Several values as one, commas between them; each value keeps its own stretch. */
export function joinedValues(values: readonly string[], sourceOf: (index: number) => TextSource): TracedText {
  const [only] = values
  if (values.length === 1 && only !== undefined) return tracedWhole(only, sourceOf(0))
  const builder = new TracedTextBuilder()
  for (const [index, value] of values.entries()) {
    if (index > 0) builder.append(',')
    builder.append(value, sourceOf(index))
  }
  return builder.build()
}

/** The place of one of several values of a parameter or header. */
export function originOfValue(root: string, name: string, index: number, count: number): Origin {
  return { root, path: count === 1 ? [name] : [name, index] }
}

/** The stretch of a body that passes through; bytes have none. */
export function wholeBody(content: { readonly body: string; readonly isBase64Encoded: boolean }): readonly TextSpan[] {
  return content.isBase64Encoded ? [] : tracedWhole(content.body, { origins: [{ root: 'rawBody', path: [] }] }).spans
}
