import type { FieldPlace } from '../fields/fieldPlace.ts'
import type { JavaType } from '../documentation/javaMethods.ts'

/** What is known of a value without running the template. */
export type ValueType =
  | { readonly kind: 'host'; readonly host: 'input' | 'util' | 'stageVariables' }
  /** `$context`, or the map of it at `path` (`identity`); `''` is all of it. */
  | { readonly kind: 'context'; readonly path: string }
  /** `$input.params()`, or one of its maps. */
  | { readonly kind: 'parameters'; readonly in?: 'path' | 'querystring' | 'header' }
  | { readonly kind: 'loop' }
  | { readonly kind: 'field'; readonly place: FieldPlace }
  /** A map whose keys are known, such as a literal's. */
  | { readonly kind: 'java'; readonly type: JavaType; readonly item?: ValueType }
  | { readonly kind: 'unknown' }

export const unknownType: ValueType = { kind: 'unknown' }

export function javaType(type: JavaType, item?: ValueType): ValueType {
  return { kind: 'java', type, ...(item && { item }) }
}

/** The Java class by which methods are called on it; undefined where it is not known, or there are none. */
export function javaClassOf(type: ValueType): JavaType | undefined {
  switch (type.kind) {
    case 'java':
      return type.type
    case 'context':
    case 'parameters':
      return 'Map'
    case 'host':
      return type.host === 'stageVariables' ? 'Map' : undefined
    case 'field':
      return fieldClass(type.place)
    case 'loop':
    case 'unknown':
      return undefined
  }
}

function fieldClass({ field, item }: FieldPlace): JavaType | undefined {
  if (item) return 'Map'
  switch (field.type) {
    case 'string':
      return 'String'
    case 'number':
    case 'integer':
      return 'Number'
    case 'boolean':
      return 'Boolean'
    case 'object':
      return 'Map'
    case 'array':
      return 'List'
    case 'null':
    case 'any':
      return undefined
  }
}
