import type { TextRange } from '../../text/index.ts'
import type { RenderSpan } from '../render.ts'
import { ContentOrigins } from './contents.ts'
import { PrintedProvenance, type Provenance, nowhere } from './provenance.ts'
import { eachStretch, type TextPart, TextProvenance } from './textProvenance.ts'

/** What a traced run keeps beside its values. */
export class Trace {
  /** Of the value that the last expression gave. */
  last: Provenance = nowhere
  readonly variables: Map<string, Provenance> = new Map()
  readonly contents: ContentOrigins = new ContentOrigins()
  spans: RenderSpan[] = []
  /** While a text is rendered on its own: its parts, which are no spans yet. */
  captured: TextPart[] | undefined

  /** Records that the `length` characters from `start` were printed by `template`. */
  print(start: number, length: number, template: TextRange, from: Provenance): void {
    if (length === 0) return
    const end = start + length
    if (this.captured !== undefined) this.captured.push({ start, end, from })
    else if (from instanceof TextProvenance || from instanceof PrintedProvenance) {
      eachStretch({ start, end, from }, (first, behind, origins) => {
        this.spans.push({ start: first, end: behind, template, origins })
      })
    } else this.spans.push({ start, end, template, origins: from.origins })
  }
}
