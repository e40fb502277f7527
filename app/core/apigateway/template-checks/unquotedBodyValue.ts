import { quoted, sourceOf } from '../../vtl/index.ts'
import { plainSource, rewriting } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/**
 * `{"n": $input.path('$.n')}`: right for numbers, booleans and lists; a string prints without quotes, and can add
 * members. Not told where a validator has made sure of the type.
 */
export const unquotedBodyValue: GatewayCheck = {
  code: 'apigateway/unquoted-body-value',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unquoted-body-value.md',
  title: 'Body value outside of quotes in JSON',
  run(template, { bodyType, method, side }) {
    const validated = side === 'request' && method?.requestValidator.body === true
    return printedContents(template).flatMap(({ node, place, content, path }) => {
      if (place !== 'value' || content !== 'body') return []
      const type = path === undefined ? undefined : bodyType?.(path)
      if (type === 'object' || (validated && type !== undefined && type !== 'string')) return []
      const source = plainSource(template, node)
      const json =
        source?.startsWith('$input.path(') === true ? source.replace('$input.path(', '$input.json(') : undefined
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} prints without quotes: where it is a string, it can add members to the JSON, or break it.`,
          hint: `Print it as JSON with $input.json, which quotes and escapes strings.`,
          fixes: node.members.length === 1 ? rewriting('Print it with $input.json', node, json) : [],
        },
      ]
    })
  },
}
