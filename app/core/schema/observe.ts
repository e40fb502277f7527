import type { JsonNode } from '../json/index.ts'

/** What was seen at one place of the samples. */
export interface Observed {
  /** Draft-04 type names, in the order first seen. */
  readonly types: Set<string>
  objects: number
  readonly members: Map<string, { readonly seen: Observed; times: number }>
  /** All items of all arrays at this place together; absent while every array was empty. */
  items?: Observed
}

/** Levels that are looked into: a sample nested deeper is data that describes itself badly, or an attack. */
const deepest = 200

export function createObserved(): Observed {
  return { types: new Set(), objects: 0, members: new Map() }
}

/** Adds one value to what was seen at a place. */
export function observe(node: JsonNode, seen: Observed, depth = 0): void {
  if (depth >= deepest) return
  switch (node.kind) {
    case 'object':
      observeObject(node, seen, depth)
      return
    case 'array':
      seen.types.add('array')
      for (const item of node.items) {
        seen.items ??= createObserved()
        observe(item, seen.items, depth + 1)
      }
      return
    case 'number':
      // Draft 04 tells 1 from 1.0: an integer is a number without a fraction part in its text (section 3.5 of its core).
      seen.types.add(/^-?\d+$/.test(node.text) ? 'integer' : 'number')
      return
    default:
      seen.types.add(node.kind)
  }
}

function observeObject(node: JsonNode & { readonly kind: 'object' }, seen: Observed, depth: number): void {
  seen.types.add('object')
  seen.objects += 1
  // A name that an object repeats counts once, with its last value, as JSON parsers read it.
  for (const [name, value] of new Map(node.members.map((member) => [member.name, member.value]))) {
    let member = seen.members.get(name)
    if (member === undefined) {
      member = { seen: createObserved(), times: 0 }
      seen.members.set(name, member)
    }
    member.times += 1
    observe(value, member.seen, depth + 1)
  }
}
