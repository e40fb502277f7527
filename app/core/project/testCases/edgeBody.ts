import { isJsonArray, type Json } from '../../json/index.ts'
import type { Field } from '../../schema/index.ts'

/** What happens to one value of a body; undefined leaves its member out. */
export type EdgeChange = (value: Json, field: Field | undefined) => Json | undefined

/** Changes every value of a body, outermost first; `field` is what the schema says of it, where it says anything. */
export function changeBody(value: Json, field: Field | undefined, change: EdgeChange): Json | undefined {
  const changed = change(value, field)
  if (changed === undefined || changed === null || typeof changed !== 'object') return changed
  if (isJsonArray(changed)) {
    return changed.map((item) => changeBody(item, itemField(item, field), change) ?? null)
  }
  const members = Object.entries(changed).flatMap(([name, member]) => {
    const inner = changeBody(member, memberField(name, field), change)
    return inner === undefined ? [] : [[name, inner] as const]
  })
  return Object.fromEntries(members)
}

/** An array's children are its items' members where those are objects: the array's own field stands for the item. */
function itemField(item: Json, array: Field | undefined): Field | undefined {
  const isObject = item !== null && typeof item === 'object' && !isJsonArray(item)
  return isObject ? array : array?.children()[0]
}

function memberField(name: string, parent: Field | undefined): Field | undefined {
  return parent?.children().find((child) => child.name === name)
}
