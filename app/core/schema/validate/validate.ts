import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { JavaValue } from '../../java/index.ts'
import type { Json } from '../../json/index.ts'
import { isJsonObject, stringMember } from '../jsonAccess.ts'
import { type Models, type SchemaPlace, resolveReference } from '../resolve.ts'
import { enumeration, type } from './anyType.ts'
import { items, maxItems, minItems, uniqueItems } from './arrays.ts'
import type { Check, Keyword, ValidationRun } from './check.ts'
import { allOf, anyOf, not, oneOf } from './combinators.ts'
import { maximum, minimum, multipleOf } from './numbers.ts'
import {
  additionalProperties,
  dependencies,
  maxProperties,
  minProperties,
  patternProperties,
  properties,
  required,
} from './objects.ts'
import { maxLength, minLength, pattern } from './strings.ts'

/** Draft 04's keywords that ask something of a value, in the order their problems are reported. */
const keywords: ReadonlyMap<string, Keyword> = new Map([
  ['type', type],
  ['enum', enumeration],
  ['required', required],
  ['minProperties', minProperties],
  ['maxProperties', maxProperties],
  ['additionalProperties', additionalProperties],
  ['dependencies', dependencies],
  ['minLength', minLength],
  ['maxLength', maxLength],
  ['pattern', pattern],
  ['minimum', minimum],
  ['maximum', maximum],
  ['multipleOf', multipleOf],
  ['minItems', minItems],
  ['maxItems', maxItems],
  ['uniqueItems', uniqueItems],
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['items', items],
  ['allOf', allOf],
  ['anyOf', anyOf],
  ['oneOf', oneOf],
  ['not', not],
])

/** Schemas within schemas, references included. A level takes about four stack frames. */
const deepest = 500

/** Schemas applied in one validation: a million takes about a second. */
const mostApplied = 1_000_000

/**
 * What a value lacks to fit a schema (JSON Schema draft 04). It fits where no diagnostic is an error; their places are
 * JSON pointers into the value. Warnings and infos: what could not be checked, and what API Gateway would not check.
 * `format`, `default` and OpenAPI's own keywords ask for nothing, as in API Gateway.
 */
export function validate(schema: Json, models: Models, value: JavaValue): readonly Diagnostic[] {
  const run: ValidationRun = { models, left: mostApplied, gaveUp: false }
  const found: Diagnostic[] = []
  applySchema(run, { schema, document: schema }, value, '', 0, found)
  if (run.gaveUp) {
    const message = 'The schema is too deep or too large to check the whole value against it.'
    found.push(atPointer('schema/not-checked', 'warning', '', { message }))
  }
  return found
}

function applySchema(
  run: ValidationRun,
  place: SchemaPlace,
  value: JavaValue,
  pointer: string,
  depth: number,
  found: Diagnostic[],
): void {
  const { schema, document } = place
  if (!isJsonObject(schema)) return
  run.left -= 1
  if (depth >= deepest || run.left < 0) {
    run.gaveUp = true
    return
  }
  const ref = stringMember(schema, '$ref')
  if (ref !== undefined) {
    const target = resolveReference(ref, document, run.models)
    if (target !== undefined) applySchema(run, target, value, pointer, depth + 1, found)
    else found.push(atPointer('schema/unresolved-reference', 'warning', pointer, { message: `${ref} leads nowhere.` }))
    // Draft 04: members beside $ref are ignored.
    return
  }
  const check: Check = {
    run,
    schema,
    document,
    value,
    pointer,
    depth,
    found,
    apply(inner, part, at, into) {
      applySchema(run, { schema: inner, document }, part, at, depth + 1, into)
    },
  }
  for (const [name, keyword] of keywords) {
    const asked = Object.hasOwn(schema, name) ? schema[name] : undefined
    if (asked !== undefined) keyword(asked, check)
  }
}
