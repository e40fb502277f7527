import type { TextRange } from '../../text/index.ts'
import type { Statement } from '../ast.ts'
import type { RenderSpan } from '../render.ts'
import { ContentOrigins } from './contents.ts'
import { PrintedProvenance, type Provenance, nowhere } from './provenance.ts'
import { eachStretch, type TextPart, TextProvenance } from './textProvenance.ts'

function joinTexts(body: readonly Statement[]): readonly Statement[] {
  const joined: Statement[] = []
  for (const node of body) {
    const last = joined.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') {
      const range = { start: last.range.start, end: node.range.end }
      joined[joined.length - 1] = { kind: 'text', range, printed: last.printed + node.printed }
    } else if (node.kind !== 'comment' || node.printed !== '') joined.push(node)
  }
  return joined
}

/** What a traced run keeps beside its values. */
export class Trace {
  /** Of the value that the last expression gave. */
  last: Provenance = nowhere
  readonly variables: Map<string, Provenance> = new Map()
  readonly contents: ContentOrigins = new ContentOrigins()
  spans: RenderSpan[] = []
  /** While a text is rendered on its own: its parts, which are no spans yet. */
  captured: TextPart[] | undefined

  readonly #joined = new WeakMap<readonly Statement[], readonly Statement[]>()

  /** A body with texts that follow each other as one, which is what is one to a person. */
  joined(body: readonly Statement[]): readonly Statement[] {
    let joined = this.#joined.get(body)
    if (joined === undefined) {
      joined = joinTexts(body)
      this.#joined.set(body, joined)
    }
    return joined
  }

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
