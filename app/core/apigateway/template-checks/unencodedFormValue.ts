import { quoted, sourceOf } from '../../vtl/index.ts'
import { type Content, contentOf } from './content.ts'
import { plainSource, rewriting } from './escaping.ts'
import { isGuarded } from './guarded.ts'
import { outputFormat } from './outputFormat.ts'
import { jsonOutput } from './printed.ts'
import type { GatewayCheck } from './templateContext.ts'

const chosenByClients: ReadonlySet<Content> = new Set<Content>(['rawBody', 'parameter', 'body', 'json', 'escaped'])

/** `Action=SendMessage&MessageBody=$input.body`: a value with `&` in it brings parameters of its own. */
export const unencodedFormValue: GatewayCheck = {
  code: 'apigateway/unencoded-form-value',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unencoded-form-value.md',
  title: 'Value in a form without URL coding',
  run(template) {
    if (outputFormat(template) !== 'form') return []
    return jsonOutput(template).references.flatMap(({ node, guards }) => {
      if (isGuarded(template, node, guards) || !chosenByClients.has(contentOf(template, node))) return []
      const source = plainSource(template, node)
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} stands in a form as it is: with a & in it, it adds parameters.`,
          hint: 'Code it: $util.urlEncode(…)',
          fixes: rewriting('Code it with $util.urlEncode', node, source && `$util.urlEncode(${source})`),
        },
      ]
    })
  },
}
