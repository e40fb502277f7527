import { jsonPathOf } from '../../jsonpath/index.ts'
import type { Field } from '../../schema/index.ts'
import { type FieldPlace, fieldPlace, isArrayPlace, itemPlace, memberPlace } from './fieldPlace.ts'

/** What a JSONPath finds: one place, or several of one kind as a list. */
export interface FoundFields {
  readonly place: FieldPlace
  readonly list: boolean
}

/**
 * The field that a JSONPath leads to; undefined where the schema has none, or where the path does more than walk:
 * a scan, a filter's function, several names at once.
 */
export function fieldsAtPath(root: Field, path: string): FoundFields | undefined {
  const { root: parsed, diagnostics } = jsonPathOf(path)
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined
  let place: FieldPlace | undefined = fieldPlace(root)
  for (const segment of parsed.segments) {
    if (place === undefined) return undefined
    if (segment.kind === 'property') {
      const [name, ...others]: readonly string[] = segment.names
      place = name === undefined || others.length > 0 ? undefined : memberPlace(place, name)
    } else if (segment.kind === 'function' || segment.kind === 'deepScan') return undefined
    else place = isArrayPlace(place) ? itemPlace(place) : undefined
  }
  return place && { place, list: !parsed.definite }
}
