import type { Parsed } from '../diagnostics/index.ts'
import type { Json } from './json.ts'
import type { JsonNode } from './jsonNode.ts'
import { parseJsonNode } from './parseJsonNode.ts'

/**
 * The document as plain JSON: `parseJsonNode` without ranges. Objects have no prototype, so that `__proto__` is a member like any other; of
 * duplicate members the last counts; numbers are JavaScript's.
 */
export function parseJson(text: string): Parsed<Json | undefined> {
  const { root, diagnostics } = parseJsonNode(text)
  return { root: root && toJson(root), diagnostics }
}

function toJson(node: JsonNode): Json {
  switch (node.kind) {
    case 'null':
      return null
    case 'boolean':
    case 'string':
      return node.value
    case 'number':
      return Number(node.text)
    case 'array':
      return node.items.map(toJson)
    case 'object': {
      const json: Record<string, Json> = { __proto__: null }
      for (const { name, value } of node.members) json[name] = toJson(value)
      return json
    }
  }
}
