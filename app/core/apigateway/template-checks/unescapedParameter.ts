import { quoted, sourceOf } from '../../vtl/index.ts'
import { escapedForJson, plainSource, rewriting } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `{"q": "$input.params('q')"}`: a quote in the parameter ends the string. */
export const unescapedParameter: GatewayCheck = {
  code: 'apigateway/unescaped-parameter',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unescaped-parameter.md',
  title: 'Parameter in a JSON string without escaping',
  run(template) {
    return printedContents(template).flatMap(({ node, place, content }) => {
      if (place !== 'string' || (content !== 'parameter' && content !== 'parameterNames')) return []
      const source = plainSource(template, node)
      return [
        {
          range: node.range,
          message: `A quote or backslash in ${quoted(sourceOf(template, node))} ends or breaks the JSON string around it.`,
          hint: `Escape it: $util.escapeJavaScript(…).replaceAll("\\\\'", "'")`,
          fixes: rewriting('Escape it', node, source === undefined ? undefined : escapedForJson(source, true)),
        },
      ]
    })
  },
}
