import type { Id, Mapping, Node, ParameterRule } from '../../mapping/index.ts'

/** The mapping with the rule of that id changed: a parameter rule or a node of a payload. Undefined where there is none. */
export function changeRule(
  mapping: Mapping,
  id: Id,
  change: <T extends Node | ParameterRule>(rule: T) => T,
): Mapping | undefined {
  const to = changed(mapping, id, change)
  return to === mapping ? undefined : (to as Mapping)
}

/** Rules are found by the form of the data: objects with that id, which neither a loop nor a variable has. */
function changed(part: unknown, id: Id, change: <T extends Node | ParameterRule>(rule: T) => T): unknown {
  if (Array.isArray(part)) return changedList(part, id, change)
  if (typeof part !== 'object' || part === null) return part
  if ('id' in part && part.id === id) return isRule(part) ? change(part) : part
  let result: object = part
  for (const [name, value] of Object.entries(part)) {
    if (name === 'shape' || name === 'opaque') continue
    const to = changed(value, id, change)
    if (to !== value) result = { ...result, [name]: to }
  }
  return result
}

function changedList(
  list: readonly unknown[],
  id: Id,
  change: <T extends Node | ParameterRule>(rule: T) => T,
): readonly unknown[] {
  const items = list.map((item) => changed(item, id, change))
  return items.some((item, i) => item !== list[i]) ? items : list
}

function isRule(part: object): part is Node | ParameterRule {
  return 'kind' in part
    ? part.kind === 'value' || part.kind === 'object' || part.kind === 'array' || part.kind === 'raw'
    : 'to' in part
}
