import { bareReferences, branchesOf, type Expression, quoted, resolve, sourceOf } from '../../vtl/index.ts'
import { textOf } from './content.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `#if($input.path('$.x'))`: false only where the body says `false`; true where it says nothing. */
export const bodyCondition: GatewayCheck = {
  code: 'apigateway/body-condition',
  severity: 'info',
  docs: 'docs/checks/apigateway-body-condition.md',
  title: 'Condition on a body value that may be missing',
  run(template, { bodyType }) {
    return branchesOf(template).flatMap(({ condition }) =>
      bareReferences(condition).flatMap((node) => {
        const path = template.definitions.has('input') ? undefined : pathOf(resolve(template, node))
        if (path === undefined || bodyType?.(path) === 'boolean') return []
        return [
          {
            range: node.range,
            message: `${quoted(sourceOf(template, node))} is true unless the body says false: where it is missing too.`,
            hint: `Compare it: ${sourceOf(template, node)} != "" for presence, == true for a flag.`,
          },
        ]
      }),
    )
  },
}

function pathOf(value: Expression): string | undefined {
  if (value.kind !== 'reference' || value.name !== 'input' || value.members.length !== 1) return undefined
  const [call] = value.members
  if (call?.kind !== 'call' || call.name !== 'path') return undefined
  const [argument] = call.args
  return argument === undefined ? undefined : (textOf(argument) ?? '')
}
