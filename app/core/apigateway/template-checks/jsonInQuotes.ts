import type { Fix } from '../../diagnostics/index.ts'
import { quoted, sourceOf, type TemplateFacts } from '../../vtl/index.ts'
import { type PrintedContent, printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `{"a": "$input.json('$.a')"}`: a string brings quotes of its own. */
export const jsonInQuotes: GatewayCheck = {
  code: 'apigateway/json-in-quotes',
  severity: 'warning',
  docs: 'docs/checks/apigateway-json-in-quotes.md',
  title: '$input.json in quotes',
  run(template, { bodyType }) {
    return printedContents(template).flatMap((printed) => {
      const { node, place, content } = printed
      if (place !== 'string' || content !== 'json') return []
      const [call] = node.members
      const [argument] = call?.kind === 'call' ? call.args : []
      const type = argument?.kind === 'string' ? bodyType?.(argument.value) : undefined
      if (type === 'number' || type === 'integer' || type === 'boolean') return []
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} prints a string with its own quotes, so that the quotes around it end too early.`,
          hint: 'Take the quotes around it away; for JSON inside of a string, escape it with $util.escapeJavaScript.',
          fixes: unquoting(template, printed),
        },
      ]
    })
  },
}

/** Where the quotes hold nothing else. */
function unquoting({ parsed: { source } }: TemplateFacts, { node: { range } }: PrintedContent): readonly Fix[] {
  if (source[range.start - 1] !== '"' || source[range.end] !== '"') return []
  const edits = [
    { range: { start: range.start - 1, end: range.start }, newText: '' },
    { range: { start: range.end, end: range.end + 1 }, newText: '' },
  ]
  return [{ title: 'Take the quotes away', safe: false, edits }]
}
