import type { JsonNode } from '../../core/json/index.ts'

/** The value without blanks, its numbers as they are written: JSON.stringify would make a 1 of 1.0. */
export function printCompactJson(node: JsonNode): string {
  switch (node.kind) {
    case 'null':
      return 'null'
    case 'boolean':
    case 'string':
      return JSON.stringify(node.value)
    case 'number':
      return node.text
    case 'array':
      return `[${node.items.map(printCompactJson).join(',')}]`
    case 'object':
      return `{${node.members.map(({ name, value }) => `${JSON.stringify(name)}:${printCompactJson(value)}`).join(',')}}`
  }
}
