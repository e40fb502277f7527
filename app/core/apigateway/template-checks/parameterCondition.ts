import { bareReferences, branchesOf, quoted, resolve, sourceOf } from '../../vtl/index.ts'
import { isSurelyText } from './surelyText.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `#if($input.params('q'))`: a text is true, the empty one of a missing parameter too. */
export const parameterCondition: GatewayCheck = {
  code: 'apigateway/parameter-condition',
  severity: 'warning',
  docs: 'docs/checks/apigateway-parameter-condition.md',
  title: 'Condition on a parameter that is always true',
  run(template) {
    return branchesOf(template).flatMap(({ condition }) =>
      bareReferences(condition).flatMap((node) => {
        const value = resolve(template, node)
        if (value.kind !== 'reference' || template.definitions.has(value.name) || !isSurelyText(value)) return []
        return [
          {
            range: node.range,
            message: `${quoted(sourceOf(template, node))} is always true in a condition: where it is missing it is "", and "" is true.`,
            hint: `Compare it: ${sourceOf(template, node)} != ""`,
            fixes: [
              {
                title: 'Compare it with ""',
                safe: false,
                edits: [{ range: node.range, newText: `(${sourceOf(template, node)} != "")` }],
              },
            ],
          },
        ]
      }),
    )
  },
}
