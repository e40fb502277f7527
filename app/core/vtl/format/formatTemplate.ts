import { type TextEdit, type TextRange, applyTextEdits } from '../../text/index.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { type KeptPart, regionsOf } from './regions.ts'
import { wantedEdits } from './wantedEdits.ts'

export interface FormatOptions {
  /** One level of indentation. Default: two blanks. */
  readonly indent?: string
  /** `symbols` (default): `==` for `eq`, `&&` for `and`; `keep`: as they are written. */
  readonly operators?: 'symbols' | 'keep'
}

/**
 * `formatted`: the text, the edits that lead to it, and the parts left as they were, because the template would render
 * them otherwise. `refused`: the template does not parse, and `parts` say where.
 */
export type FormatOutcome =
  | {
      readonly kind: 'formatted'
      readonly text: string
      readonly edits: readonly TextEdit[]
      readonly kept: readonly KeptPart[]
    }
  | { readonly kind: 'refused'; readonly parts: readonly KeptPart[] }

const contains = (outer: TextRange, inner: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end

/**
 * The template in one way of writing: blanks inside the parentheses of directives and calls, operators, indentation of
 * `#set`, blanks at the ends of directives' lines. Only what 1.7's tokens swallow or its grammar skips is changed, so
 * that the template renders the same bytes from every input; text is output and stays. Formatting twice changes
 * nothing more. Ranges are UTF-16 offsets into the template's source.
 */
export function formatTemplate(template: ParsedTemplate, options: FormatOptions = {}): FormatOutcome {
  const errors = template.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const parts = errors.flatMap(({ at, message }) =>
      at.kind === 'source' ? [{ range: at.range, reason: message }] : [],
    )
    return { kind: 'refused', parts }
  }
  const { regions, kept } = regionsOf(template)
  const wanted = wantedEdits(template, regions, { indent: '  ', operators: 'symbols', ...options })
  const touched = new Set<KeptPart>()
  const edits: TextEdit[] = []
  let next = 0
  for (const edit of wanted) {
    while ((kept[next]?.range.end ?? edit.range.end) < edit.range.end) next++
    const part = kept[next]
    if (part !== undefined && contains(part.range, edit.range)) touched.add(part)
    else edits.push(edit)
  }
  return {
    kind: 'formatted',
    text: applyTextEdits(template.source, edits),
    edits,
    kept: kept.filter((part) => touched.has(part)),
  }
}
