import { searchOrder } from '../variables/parameterGroups.ts'
import { declaredParameters } from './declaredParameters.ts'
import { parameterReads } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$input.params('id')` where the method has an `id` in two places: the path wins, then the query string. */
export const shadowedParameter: GatewayCheck = {
  code: 'apigateway/shadowed-parameter',
  severity: 'warning',
  docs: 'docs/checks/apigateway-shadowed-parameter.md',
  title: 'Parameter name that stands in several places',
  run(template, { method }) {
    if (method === undefined) return []
    const declared = declaredParameters(method)
    return parameterReads(template).flatMap(({ node, name, place, argument, members }) => {
      if (place !== undefined) return []
      const places = searchOrder.filter((one) =>
        declared.some((parameter) => parameter.in === one && parameter.name === name),
      )
      const [first, second] = places
      if (first === undefined || second === undefined) return []
      const end = node.members[members - 1]?.range.end ?? node.range.end
      const start = node.members[0]?.range.start ?? node.range.start
      return [
        {
          range: argument.range,
          message: `The method has ${name} in the ${first} and in the ${second}: $input.params('${name}') reads the ${first}.`,
          hint: `Read it by its place: $input.params().${second}.get('${name}')`,
          fixes: places.map((one) => ({
            title: `Read it from the ${one}`,
            safe: false,
            edits: [{ range: { start, end }, newText: `.params().${one}.get('${name}')` }],
          })),
        },
      ]
    })
  },
}
