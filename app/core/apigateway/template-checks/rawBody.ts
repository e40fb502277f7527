import { plainSource, escapedForJson, rewriting } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `{"body": $input.body}`, `{"body": "$input.body"}`: the body as it came, JSON or not. */
export const rawBody: GatewayCheck = {
  code: 'apigateway/raw-body',
  severity: 'warning',
  docs: 'docs/checks/apigateway-raw-body.md',
  title: 'Body as it came in JSON',
  run(template) {
    return printedContents(template).flatMap(({ node, place, content }) => {
      if (content !== 'rawBody') return []
      const source = plainSource(template, node)
      const inString = place === 'string'
      const newText = inString && source !== undefined ? escapedForJson(source, true) : "$input.json('$')"
      return [
        {
          range: node.range,
          message: inString
            ? 'The body stands in a JSON string as it came: its quotes end the string.'
            : 'The body stands in the JSON as it came, whether or not it is JSON: it can add members, or break it.',
          hint: inString
            ? `Escape it: $util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")`
            : "Print it as JSON: $input.json('$')",
          fixes: rewriting(inString ? 'Escape it' : "Print it with $input.json('$')", node, source && newText),
        },
      ]
    })
  },
}
