import { type JsonNode, parseJsonNode } from '../../json/index.ts'

/** Whether two texts are the same JSON value: members in any order, any white space, numbers as they are written. */
export function isSameJsonText(a: string, b: string): boolean {
  const [one, other] = [parseJsonNode(a), parseJsonNode(b)]
  if (one.root === undefined || other.root === undefined) return false
  return one.diagnostics.length + other.diagnostics.length === 0 && isSame(one.root, other.root)
}

function isSame(a: JsonNode, b: JsonNode): boolean {
  switch (a.kind) {
    case 'null':
      return b.kind === 'null'
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value
    case 'string':
      return b.kind === 'string' && a.value === b.value
    case 'number':
      return b.kind === 'number' && a.text === b.text
    case 'array':
      return (
        b.kind === 'array' && a.items.length === b.items.length && a.items.every((item, i) => isItem(item, b.items[i]))
      )
    case 'object': {
      if (b.kind !== 'object' || a.members.length !== b.members.length) return false
      const members = new Map(b.members.map(({ name, value }) => [name, value]))
      const names = new Set(a.members.map(({ name }) => name))
      return names.size === members.size && a.members.every(({ name, value }) => isItem(value, members.get(name)))
    }
  }
}

function isItem(a: JsonNode, b: JsonNode | undefined): boolean {
  return b !== undefined && isSame(a, b)
}
