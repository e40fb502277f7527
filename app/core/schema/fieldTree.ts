import { type Diagnostic, type Parsed, atPointer } from '../diagnostics/index.ts'
import type { Json } from '../json/index.ts'
import type { Field, FieldType } from './field.ts'
import { itemPath, memberPath } from './fieldPath.ts'
import { isJsonObject, stringMember } from './jsonAccess.ts'
import { type Models, resolveReference } from './resolve.ts'
import { type Part, type SchemaShape, type Types, shapeOf } from './shape.ts'

/**
 * The fields of a schema (JSON Schema draft 04, and what OpenAPI 2, 3.0 and 3.1 write instead), as a tree whose
 * children are made when they are asked for: a recursive schema is a tree without end that costs what is opened.
 * A schema that is no object, or whose `$ref` leads nowhere, gives a root of type `any` and a diagnostic.
 */
export function fieldTree(schema: Json, models: Models): Parsed<Field> {
  const root = fieldOf(
    { name: '', path: '$', required: true, parts: [{ kind: 'schema', schema, document: schema }] },
    models,
  )
  return { root, diagnostics: rootProblems(schema, models) }
}

function rootProblems(schema: Json, models: Models): readonly Diagnostic[] {
  if (!isJsonObject(schema) && typeof schema !== 'boolean') {
    const message = `A schema is an object, not ${JSON.stringify(schema).slice(0, 40)}.`
    return [atPointer('schema/not-a-schema', 'error', '', { message })]
  }
  const ref = stringMember(schema, '$ref')
  if (ref === undefined || resolveReference(ref, schema, models) !== undefined) return []
  const message = `The reference ${ref} leads nowhere.`
  return [atPointer('schema/unresolved-reference', 'warning', '/$ref', { message, hint: 'Add the model it names.' })]
}

interface FieldPlace {
  readonly name: string
  readonly path: string
  readonly required: boolean
  readonly parts: readonly Part[]
}

function fieldOf(place: FieldPlace, models: Models): Field {
  const { name, path, required, parts } = place
  const shape = shapeOf(parts, models)
  const type = typeShown(shape.types)
  let made: readonly Field[] | undefined
  return {
    name,
    path,
    type,
    nullable: shape.nullable,
    required,
    ...(shape.description === undefined ? {} : { description: shape.description }),
    constraints: shape.constraints,
    hasChildren: shape.members.size > 0 || shape.items !== undefined || shape.tuple.length > 0,
    children() {
      made ??= [...membersOf(shape, path, models), ...itemsOf(shape, path, models)]
      return made
    },
  }
}

function typeShown(types: Types): FieldType {
  if (types === undefined) return 'any'
  const [only, ...others] = types
  if (only !== undefined && others.length === 0) return isFieldType(only) ? only : 'any'
  return [...types].every((type) => type === 'integer' || type === 'number') ? 'number' : 'any'
}

const fieldTypes: readonly string[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

function isFieldType(type: string): type is FieldType {
  return fieldTypes.includes(type)
}

function membersOf(shape: SchemaShape, path: string, models: Models): readonly Field[] {
  return [...shape.members].map(([name, parts]) =>
    fieldOf({ name, path: memberPath(path, name), required: shape.required.has(name), parts }, models),
  )
}

function itemsOf(shape: SchemaShape, path: string, models: Models): readonly Field[] {
  const positions = shape.tuple.map((parts, at) =>
    fieldOf({ name: '', path: itemPath(path, at), required: false, parts }, models),
  )
  if (shape.items === undefined) return positions
  const item = shapeOf(shape.items, models)
  // Items that are objects are passed over: `items[*].sku` stands right under `items`.
  if (item.members.size > 0) return [...positions, ...membersOf(item, itemPath(path), models)]
  return [...positions, fieldOf({ name: '', path: itemPath(path), required: false, parts: shape.items }, models)]
}
