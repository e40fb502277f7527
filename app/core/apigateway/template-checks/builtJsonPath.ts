import { quoted, sourceOf } from '../../vtl/index.ts'
import { contentOf } from './content.ts'
import { hostReads } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `$input.json("$.$input.params('f')")`: the client chooses the path. */
export const builtJsonPath: GatewayCheck = {
  code: 'apigateway/built-json-path',
  severity: 'warning',
  docs: 'docs/checks/apigateway-built-json-path.md',
  title: 'JSONPath that a client writes a part of',
  run(template) {
    return hostReads(template, 'input').flatMap(({ members: [first] }) => {
      const [argument] = first?.kind === 'call' && (first.name === 'path' || first.name === 'json') ? first.args : []
      if (argument === undefined) return []
      const content = contentOf(template, argument)
      if (content !== 'parameter' && content !== 'rawBody') return []
      return [
        {
          range: argument.range,
          message: `Clients write a part of the JSONPath ${quoted(sourceOf(template, argument))}, and so choose what is read.`,
          hint: 'Compare the value with the names that are allowed, and write each path out.',
        },
      ]
    })
  },
}
