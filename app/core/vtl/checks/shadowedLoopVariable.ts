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
    const loops = nodesOf(template, 'foreach')
    return loops.flatMap((inner, index) => {
      const isHidden = loops
        .slice(0, index)
        .some((outer) => outer.itemName === inner.itemName && isInside(inner, outer))
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
