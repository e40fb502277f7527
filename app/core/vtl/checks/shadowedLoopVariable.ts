import type { ForeachNode } from '../ast.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/** A loop within a loop that calls its item by the same name: the outer item cannot be read in it. */
export const shadowedLoopVariable: VelocityCheck = {
  code: 'vtl/shadowed-loop-variable',
  severity: 'warning',
  docs: 'docs/checks/vtl-shadowed-loop-variable.md',
  title: 'Loop variable that hides another',
  run(template) {
    /** Loops that have not ended where the next one starts, outermost first. */
    const around: ForeachNode[] = []
    return nodesOf(template, 'foreach').flatMap((inner) => {
      while ((around.at(-1)?.range.end ?? Infinity) <= inner.range.start) around.pop()
      const isHidden = around.some((outer) => outer.itemName === inner.itemName && isInside(inner, outer))
      around.push(inner)
      if (!isHidden) return []
      return [
        {
          range: inner.item.range,
          message: `$${inner.itemName} is the item of a loop around this one already, which cannot be read in here.`,
          hint: 'Name the inner item differently.',
        },
      ]
    })
  },
}

function isInside({ range }: ForeachNode, { body }: ForeachNode): boolean {
  return body.range.start <= range.start && range.end <= body.range.end
}
