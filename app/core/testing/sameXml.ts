import { JavaList, JavaMap, type JavaValue } from '../java/index.ts'
import { type JsonNode, parseJsonNode } from '../json/index.ts'
import type { XmlElement } from '../mapping/index.ts'
import { saysValue } from './sameJson.ts'
import type { ParsedElement } from './xml.ts'

const nil = '{http://www.w3.org/2001/XMLSchema-instance}nil'

/** Whether a document says what rules mean. What XML cannot carry is U+FFFD. */
export function saysElement(parsed: ParsedElement, meant: XmlElement): boolean {
  const attributes = [...parsed.attributes].filter(([name]) => name !== nil)
  return (
    parsed.name === meant.name &&
    parsed.namespace === meant.namespace &&
    (parsed.attributes.get(nil) === 'true') === (meant.text === null) &&
    attributes.length === meant.attributes.length &&
    meant.attributes.every(({ name, namespace, value }) => {
      const text = parsed.attributes.get(namespace === '' ? name : `{${namespace}}${name}`)
      return text !== undefined && saysText(text, value)
    }) &&
    (meant.text === undefined ? parsed.text.trim() === '' : saysText(parsed.text, meant.text, meant.isCdata)) &&
    parsed.elements.length === meant.elements.length &&
    parsed.elements.every((element, at) => {
      const inner = meant.elements[at]
      return inner !== undefined && saysElement(element, inner)
    })
  )
}

function saysText(text: string, value: JavaValue, isCdata = false): boolean {
  if (value === null) return text === ''
  if (typeof value === 'string') {
    const carried = carriedText(value)
    return text === (isCdata ? carried.replaceAll(/\r\n?/g, '\n') : carried)
  }
  const { root } = parseJsonNode(text)
  return root !== undefined && saysValue(carriedNode(root), carriedValue(value))
}

function carriedText(text: string): string {
  return text.replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}

/** In JSON, escapes carry everything: both sides are read as if they carried nothing more than XML itself. */
function carriedValue(value: JavaValue): JavaValue {
  if (typeof value === 'string') return carriedText(value)
  if (value instanceof JavaList) return new JavaList(value.items.map(carriedValue), value.json)
  if (!(value instanceof JavaMap)) return value
  return new JavaMap(new Map(Array.from(value.entries, ([key, inner]) => [carriedValue(key), carriedValue(inner)])))
}

function carriedNode(node: JsonNode): JsonNode {
  switch (node.kind) {
    case 'string':
      return { ...node, value: carriedText(node.value) }
    case 'array':
      return { ...node, items: node.items.map(carriedNode) }
    case 'object':
      return {
        ...node,
        members: node.members.map((member) => ({
          ...member,
          name: carriedText(member.name),
          value: carriedNode(member.value),
        })),
      }
    case 'number':
    case 'boolean':
    case 'null':
      return node
  }
}
