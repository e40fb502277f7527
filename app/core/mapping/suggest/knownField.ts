import { fieldWords, type FieldWords } from '../../schema/index.ts'
import type { MatchField } from './suggestion.ts'

/** A field with what matching asks of it again and again. */
export interface KnownField {
  readonly field: MatchField
  readonly words: FieldWords
  readonly parent: KnownField | undefined
  /** Key of the nearest array around it; `''` at the top. */
  readonly scope: string
  /** Normalised names from the top, itself included: `order/customer/id`. */
  readonly path: string
  readonly form: 'value' | 'object' | 'array'
}

/** Fields with their surroundings, by key. A parent that is not in the list, or stands later, counts as none. */
export function knowFields(fields: readonly MatchField[]): ReadonlyMap<string, KnownField> {
  const known = new Map<string, KnownField>()
  for (const field of fields) {
    const parent = field.parent === undefined ? undefined : known.get(field.parent)
    const words = fieldWords(field.name)
    const scope = parent === undefined ? '' : parent.form === 'array' ? parent.field.key : parent.scope
    const path = parent === undefined ? words.normalised : `${parent.path}/${words.normalised}`
    known.set(field.key, { field, words, parent, scope, path, form: formOf(field) })
  }
  return known
}

function formOf({ type }: MatchField): KnownField['form'] {
  return type === 'array' || type === 'object' ? type : 'value'
}
