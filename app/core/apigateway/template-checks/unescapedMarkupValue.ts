import { quoted, sourceOf } from '../../vtl/index.ts'
import { type Content, contentOf } from './content.ts'
import { plainSource, rewriting } from './escaping.ts'
import { isGuarded } from './guarded.ts'
import { outputFormat } from './outputFormat.ts'
import { jsonOutput } from './printed.ts'
import type { GatewayCheck } from './templateContext.ts'

const chosenByClients: ReadonlySet<Content> = new Set<Content>(['parameter', 'body', 'json'])
const escaping = `.replaceAll("&", "&amp;").replaceAll("<", "&lt;")`

/** `<id>$input.params('id')</id>`: a value with `<` in it brings elements of its own. */
export const unescapedMarkupValue: GatewayCheck = {
  code: 'apigateway/unescaped-markup-value',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unescaped-markup-value.md',
  title: 'Value in XML without escaping',
  run(template) {
    if (outputFormat(template) !== 'markup') return []
    return jsonOutput(template).references.flatMap(({ node, guards }) => {
      const content = contentOf(template, node)
      if (isGuarded(template, node, guards) || !chosenByClients.has(content)) return []
      const source = plainSource(template, node)
      // A number has no replaceAll: only what is a text for sure is mended.
      const mended = content === 'body' || source?.startsWith('${') === true ? undefined : source && source + escaping
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} stands in XML as it is: with a < in it, it adds elements.`,
          hint: `Escape it: ${escaping}`,
          fixes: rewriting('Escape & and <', node, mended),
        },
      ]
    })
  },
}
