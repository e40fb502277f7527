/** JSON type as a row shows it; `any` where a schema does not say. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null' | 'any'

/**
 * A field of a payload as its schema describes it. Children are made on demand, so that recursive and very large
 * schemas cost what is looked at.
 */
export interface Field {
  /** Member name; `''` for the root and for the items of an array. */
  readonly name: string
  /** JSONPath from the payload's root, items of an array as `[*]`: `$.items[*].sku`. */
  readonly path: string
  readonly type: FieldType
  readonly nullable: boolean
  readonly required: boolean
  readonly description?: string
  /** What a person may want to know on hover: enum, minLength, pattern…, as `name: value`. */
  readonly constraints: readonly string[]
  readonly hasChildren: boolean
  /** Members of an object; for an array, its item's members where items are objects, else one child for the item. */
  children(): readonly Field[]
}
