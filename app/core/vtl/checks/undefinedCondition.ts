import { bareReferences, branchesOf } from './conditions.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { isUndefined } from './undefined.ts'

/** `#if($nope)`: an undefined variable is "" on API Gateway, and "" is true. */
export const undefinedCondition: VelocityCheck = {
  code: 'vtl/undefined-condition',
  severity: 'warning',
  docs: 'docs/checks/vtl-undefined-condition.md',
  title: 'Condition on an undefined variable',
  run(template, context) {
    return branchesOf(template).flatMap(({ condition }) =>
      bareReferences(condition).flatMap((node) =>
        isUndefined(template, node, context)
          ? [
              {
                range: node.range,
                message: `Nothing sets $${node.name}, and an undefined variable is true in a condition on API Gateway.`,
                hint: `Set it before, and compare it: $${node.name} == true, or $${node.name} != "".`,
              },
            ]
          : [],
      ),
    )
  },
}
