import type { TracedSpan } from '../../../core/project/index.ts'
import type { Focus } from '../../state/index.ts'

/** The stretches of the request that belong to what is pointed at. */
export function litSpans(focus: Focus | undefined, spans: readonly TracedSpan[]): ReadonlySet<number> {
  const lit = new Set<number>()
  if (focus === undefined) return lit
  spans.forEach((span, index) => {
    if (belongs(focus, span, index)) lit.add(index)
  })
  return lit
}

function belongs(focus: Focus, { rule, sources }: TracedSpan, index: number): boolean {
  switch (focus.kind) {
    case 'span':
      return focus.index === index
    case 'source':
      return sources.some((source) => source.row === focus.key)
    case 'target':
      return rule !== undefined && rule === focus.rule
    case 'line':
      return rule === focus.rule && sources.some((source) => source.row === focus.sourceKey)
  }
}
