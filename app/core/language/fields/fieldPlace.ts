import { type Field, itemPath } from '../../schema/index.ts'

/**
 * A place in a payload's fields. A field tree puts the members of an array's objects right under the array; `item`
 * tells the array (false) from one of its objects (true).
 */
export interface FieldPlace {
  readonly field: Field
  readonly item: boolean
}

export function fieldPlace(field: Field): FieldPlace {
  return { field, item: false }
}

export function isArrayPlace({ field, item }: FieldPlace): boolean {
  return field.type === 'array' && !item
}

/** The type as its schema says: `object` of an array's item whose members are known. */
export function placeType({ field, item }: FieldPlace): Field['type'] {
  return item ? 'object' : field.type
}

/** The members that can be read from here by name; none of an array. */
export function memberFields(place: FieldPlace): readonly Field[] {
  return isArrayPlace(place) ? [] : place.field.children().filter(({ name }) => name !== '')
}

export function memberPlace(place: FieldPlace, name: string): FieldPlace | undefined {
  const field = memberFields(place).find((member) => member.name === name)
  return field && fieldPlace(field)
}

/** The items of an array; undefined of anything else, and where nothing is known of them. */
export function itemPlace(place: FieldPlace): FieldPlace | undefined {
  if (!isArrayPlace(place)) return undefined
  const { field } = place
  const children = field.children()
  const item = children.find(({ path }) => path === itemPath(field.path))
  if (item !== undefined) return fieldPlace(item)
  return children.some(({ name }) => name !== '') ? { field, item: true } : undefined
}
