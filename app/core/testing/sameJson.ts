import { JavaDecimal, JavaList, JavaMap, type JavaValue } from '../java/index.ts'
import { type JsonNode, printInputJson } from '../json/index.ts'

/** Whether JSON text says a value: numbers by their exact decimals, of members of one name the last one. */
export function saysValue(node: JsonNode, value: JavaValue): boolean {
  switch (node.kind) {
    case 'null':
      return value === null
    case 'boolean':
    case 'string':
      return node.value === value
    case 'number':
      return numberTextOf(value) !== undefined && exactNumber(node.text) === exactNumber(numberTextOf(value) ?? '')
    case 'array':
      return (
        value instanceof JavaList &&
        value.items.length === node.items.length &&
        node.items.every((item, at) => saysValue(item, value.items[at] ?? null))
      )
    case 'object': {
      if (!(value instanceof JavaMap)) return false
      const members = new Map(node.members.map((member) => [member.name, member.value]))
      return (
        members.size === value.entries.size &&
        [...members].every(
          ([name, inner]) => value.entries.has(name) && saysValue(inner, value.entries.get(name) ?? null),
        )
      )
    }
  }
}

function numberTextOf(value: JavaValue): string | undefined {
  if (value instanceof JavaDecimal) return `${value.unscaled}e${-value.scale}`
  const text = value === null || typeof value === 'string' || typeof value === 'boolean' ? '' : printInputJson(value)
  return /^-?\d/.test(text) ? text : undefined
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
