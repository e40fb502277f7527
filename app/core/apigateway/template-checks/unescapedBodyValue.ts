import { quoted, sourceOf } from '../../vtl/index.ts'
import { escapedForJson, plainSource, rewriting } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

const harmless: ReadonlySet<string | undefined> = new Set(['number', 'integer', 'boolean', 'object'])

/** `{"name": "$input.path('$.name')"}`: a quote in the body's value ends the string. */
export const unescapedBodyValue: GatewayCheck = {
  code: 'apigateway/unescaped-body-value',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unescaped-body-value.md',
  title: 'Body value in a JSON string without escaping',
  run(template, { bodyType }) {
    return printedContents(template).flatMap(({ node, place, content, path }) => {
      if (place !== 'string' || (content !== 'body' && content !== 'bodyList')) return []
      if (path !== undefined && harmless.has(bodyType?.(path))) return []
      const source = plainSource(template, node)
      return [
        {
          range: node.range,
          message: `A quote or backslash in ${quoted(sourceOf(template, node))} ends or breaks the JSON string around it.`,
          hint: `Escape it: $util.escapeJavaScript("…").replaceAll("\\\\'", "'"), or print it with $input.json without quotes.`,
          fixes: rewriting('Escape it', node, source === undefined ? undefined : escapedForJson(source, false)),
        },
      ]
    })
  },
}
