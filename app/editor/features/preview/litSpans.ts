import type { ProjectMethod, TracedSpan } from '../../../core/project/index.ts'
import { type Focus, ruleOfFocus } from '../../state/index.ts'

/** The stretches of the request that belong to what is pointed at. */
export function litSpans(
  focus: Focus | undefined,
  method: ProjectMethod | undefined,
  spans: readonly TracedSpan[],
): ReadonlySet<number> {
  const lit = new Set<number>()
  if (focus === undefined) return lit
  const rule = ruleOfFocus(method, focus)
  spans.forEach((span, index) => {
    if (belongs(focus, rule, span, index)) lit.add(index)
  })
  return lit
}

function belongs(focus: Focus, focused: string | undefined, { rule, sources }: TracedSpan, index: number): boolean {
  switch (focus.kind) {
    case 'span':
      return focus.index === index
    case 'source':
      return sources.some((source) => source.row === focus.key)
    case 'target':
      return rule !== undefined && rule === focused
    case 'line':
      return rule === focus.rule && sources.some((source) => source.row === focus.sourceKey)
  }
}
