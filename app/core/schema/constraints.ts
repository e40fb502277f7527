import type { Json } from '../json/index.ts'
import { memberOf } from './jsonAccess.ts'

/** In the order a person looks for them. */
const shown = [
  'format',
  'enum',
  'const',
  'default',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'readOnly',
  'writeOnly',
  'deprecated',
]

/** Longer values are cut: a row's hover is no place for a table of 200 currencies. */
const longest = 120

/** What a schema's own keywords ask of a value, each as `name: value`. */
export function constraintsOf(schema: Json): readonly string[] {
  const found: string[] = []
  for (const name of shown) {
    const value = memberOf(schema, name)
    if (value === undefined || value === false) continue
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    found.push(`${name}: ${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}`)
  }
  return found
}
