import { quoted, sourceOf } from '../../vtl/index.ts'
import { escapedForJson, plainSource, rewriting } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `{"n": $input.params('n')}`: whoever sends `1,"admin":true` writes a member of the JSON. */
export const unquotedParameter: GatewayCheck = {
  code: 'apigateway/unquoted-parameter',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unquoted-parameter.md',
  title: 'Parameter outside of quotes in JSON',
  run(template) {
    return printedContents(template).flatMap(({ node, place, content }) => {
      if (place !== 'value' || (content !== 'parameter' && content !== 'parameterNames')) return []
      const source = plainSource(template, node)
      const text = source === undefined ? undefined : escapedForJson(source, true)
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} prints what the client sent as JSON: it can add members, or break it.`,
          hint: 'Print it in quotes with $util.escapeJavaScript, or only where .matches("…") == true says that it is a number.',
          fixes: rewriting('Print it as a JSON string', node, text === undefined ? undefined : `"${text}"`),
        },
      ]
    })
  },
}
