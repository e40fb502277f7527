import type { CompiledTemplate, Id, RuleRange } from '../../mapping/index.ts'
import type { TextRange } from '../../text/index.ts'

interface IndexedRange {
  readonly own: RuleRange
  readonly outer: IndexedRange | undefined
}

/** Where the innermost range changes: `from` this offset on it is `range`. */
interface Stretch {
  readonly from: number
  readonly range: IndexedRange | undefined
}

const STRETCHES = new WeakMap<CompiledTemplate, readonly Stretch[]>()

/** The rule of the innermost stretch of the template that holds all of `range`; undefined outside every rule. */
export function ruleAt(template: CompiledTemplate, range: TextRange): Id | undefined {
  const stretches = stretchesOf(template)
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.from ?? 0) <= range.start) low = middle
    else high = middle - 1
  }
  let at = stretches[low]?.range
  while (at !== undefined && at.own.range.end < range.end) at = at.outer
  return at?.own.rule
}

/** One walk over the ranges, which nest and stand in text order. */
function stretchesOf(template: CompiledTemplate): readonly Stretch[] {
  const known = STRETCHES.get(template)
  if (known !== undefined) return known
  const stretches: Stretch[] = [{ from: 0, range: undefined }]
  let open: IndexedRange | undefined
  const closeUntil = (offset: number): void => {
    while (open !== undefined && open.own.range.end <= offset) {
      stretches.push({ from: open.own.range.end, range: open.outer })
      open = open.outer
    }
  }
  for (const own of template.ranges) {
    closeUntil(own.range.start)
    open = { own, outer: open }
    stretches.push({ from: own.range.start, range: open })
  }
  closeUntil(Infinity)
  STRETCHES.set(template, stretches)
  return stretches
}
