import type { Fix } from '../../diagnostics/index.ts'
import { type ReferenceNode, quoted, sourceOf } from '../../vtl/index.ts'
import { restoring } from './escaping.ts'
import { printedContents } from './printedContent.ts'
import type { GatewayCheck } from './templateContext.ts'

/** `{"a": "$util.escapeJavaScript($x)"}`: an apostrophe becomes `\'`, which is no JSON. */
export const unrestoredApostrophe: GatewayCheck = {
  code: 'apigateway/unrestored-apostrophe',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unrestored-apostrophe.md',
  title: "escapeJavaScript in JSON without taking \\' back",
  run(template) {
    return printedContents(template).flatMap(({ node, place, content }) => {
      if (place !== 'string' || content !== 'escaped') return []
      return [
        {
          range: node.range,
          message: `An apostrophe in ${quoted(sourceOf(template, node))} prints as \\', which JSON does not know.`,
          hint: `Take it back: ${restoring}`,
          fixes: appending(node),
        },
      ]
    })
  },
}

/** Behind the call itself; a variable is better mended where it is set. */
function appending({ name, form, members, range }: ReferenceNode): readonly Fix[] {
  if (name !== 'util' || members.length !== 1 || form === 'bare') return []
  const end = members[0]?.range.end ?? range.end
  return [{ title: "Take \\' back", safe: false, edits: [{ range: { start: end, end }, newText: restoring }] }]
}
