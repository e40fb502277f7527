import { placeType } from '../fields/fieldPlace.ts'
import type { ValueType } from './valueType.ts'

/** A type as people read it: of a field the schema's word, of a value Java's. Undefined where nothing is known. */
export function typeLabel(type: ValueType): string | undefined {
  switch (type.kind) {
    case 'field':
      return placeType(type.place)
    case 'java':
      return type.type
    case 'context':
    case 'parameters':
      return 'Map'
    case 'host':
    case 'loop':
    case 'unknown':
      return undefined
  }
}
