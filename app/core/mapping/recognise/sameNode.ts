import type { JsonNode } from '../../json/index.ts'

/**
 * Where two JSON texts say different things: the names and indexes that lead there; undefined where they say the same.
 * Numbers count by their exact decimals, and of members of one name the last one.
 */
export function sameNode(one: JsonNode, other: JsonNode): readonly (string | number)[] | undefined {
  if (one.kind === 'array' && other.kind === 'array') {
    for (let at = 0; at < Math.max(one.items.length, other.items.length); at++) {
      const path = sameChild(one.items[at], other.items[at], at)
      if (path) return path
    }
    return undefined
  }
  if (one.kind === 'object' && other.kind === 'object') {
    const members = (node: typeof one): ReadonlyMap<string, JsonNode> =>
      new Map(node.members.map(({ name, value }) => [name, value]))
    const first = members(one)
    const second = members(other)
    for (const name of new Set([...first.keys(), ...second.keys()])) {
      const path = sameChild(first.get(name), second.get(name), name)
      if (path) return path
    }
    return undefined
  }
  return scalarText(one) === scalarText(other) ? undefined : []
}

function sameChild(
  one: JsonNode | undefined,
  other: JsonNode | undefined,
  step: string | number,
): readonly (string | number)[] | undefined {
  if (one === undefined || other === undefined) return one === other ? undefined : [step]
  const path = sameNode(one, other)
  return path && [step, ...path]
}

function scalarText(node: JsonNode): string {
  switch (node.kind) {
    case 'number':
      return exactNumber(node.text)
    case 'string':
    case 'boolean':
      return `${node.kind} ${String(node.value)}`
    case 'null':
    case 'array':
    case 'object':
      return node.kind
  }
}

/** Digits without zeros at the ends, and the power of ten of the last one. */
function exactNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
}
