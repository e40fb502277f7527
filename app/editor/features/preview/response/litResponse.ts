import type { DrawnMethod, TracedResponseSpan } from '../../../../core/project/index.ts'
import { type Focus, ruleOfFocus } from '../../../state/index.ts'
import type { IsLit } from '../litSpans.ts'

const none: IsLit = () => false

/**
 * The stretches of the method response that belong to what is pointed at. `drawn`: the drawing whose rows those are,
 * where it is that of the response that answered.
 */
export function litResponse(
  focus: Focus | undefined,
  drawn: DrawnMethod | undefined,
  spans: readonly TracedResponseSpan[],
): IsLit {
  if (focus === undefined) return none
  if (focus.kind === 'span') return (index) => index === focus.index
  if (drawn === undefined) return none
  const rule = ruleOfFocus(drawn, focus)
  const own = (span: TracedResponseSpan | undefined): boolean => rule !== undefined && span?.rule === rule
  const isSourced = (span: TracedResponseSpan | undefined): boolean => (span?.sources.length ?? 0) > 0
  // The values of a rule, not the names and quotes around them; of a constant there is nothing else.
  const hasValue = spans.some((span) => own(span) && isSourced(span))
  const isOfRule: IsLit = (index) => own(spans[index]) && (!hasValue || isSourced(spans[index]))
  const isFrom =
    (key: string): IsLit =>
    (index) =>
      spans[index]?.sources.some(({ row }) => row === key) === true
  switch (focus.kind) {
    case 'source':
      return isFrom(focus.key)
    case 'target':
      return isOfRule
    case 'line': {
      const fromSource = isFrom(focus.sourceKey)
      return (index) => isOfRule(index) && fromSource(index)
    }
  }
}

/** The first of them; undefined where none is lit. */
export function firstLit(...pointed: Parameters<typeof litResponse>): TracedResponseSpan | undefined {
  const isLit = litResponse(...pointed)
  return pointed[2].find((_, index) => isLit(index))
}
