import { quoted, sourceOf } from '../../vtl/index.ts'
import type { Content } from './content.ts'
import { plainSource, rewriting } from './escaping.ts'
import { type PrintedContent, printedContents } from './printedContent.ts'
import type { GatewayCheck, TemplateContext } from './templateContext.ts'

const maps: ReadonlySet<Content> = new Set<Content>(['parameterGroups', 'parameterMap', 'map'])

/** `{"o": $input.path('$.o')}`: a map prints Java's way, `{a=b}`. */
export const printedMap: GatewayCheck = {
  code: 'apigateway/printed-map',
  severity: 'warning',
  docs: 'docs/checks/apigateway-printed-map.md',
  title: 'Map that prints as {a=b} in JSON',
  run(template, context) {
    return printedContents(template).flatMap((printed) => {
      if (!isMap(printed, context)) return []
      const { node, place, path } = printed
      const source = plainSource(template, node)
      const json = path === undefined || path.includes("'") ? undefined : `$input.json('${path}')`
      return [
        {
          range: node.range,
          message: `${quoted(sourceOf(template, node))} is a map, which prints as {a=b} and not as JSON.`,
          hint: "Print what $input.json('…') gives, or each member by itself.",
          fixes: place === 'value' && source !== undefined ? rewriting('Print it with $input.json', node, json) : [],
        },
      ]
    })
  },
}

function isMap({ content, path }: PrintedContent, { bodyType }: TemplateContext): boolean {
  if (maps.has(content)) return true
  const type = path === undefined ? undefined : bodyType?.(path)
  return content === 'bodyRoot' ? type === undefined || type === 'object' : content === 'body' && type === 'object'
}
