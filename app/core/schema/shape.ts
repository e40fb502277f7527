import type { Json } from '../json/index.ts'
import { constraintsOf } from './constraints.ts'
import { arrayMember, isJsonArray, isJsonObject, memberOf, objectMember, stringMember } from './jsonAccess.ts'
import { type Models, resolveReference } from './resolve.ts'

/** One thing that a schema says of a value. A list of parts must hold together; of `either`, one branch. */
export type Part =
  | { readonly kind: 'schema'; readonly schema: Json; readonly document: Json }
  | { readonly kind: 'either'; readonly branches: readonly (readonly Part[])[] }

/** The types a value may have, without null; undefined where anything goes. */
export type Types = ReadonlySet<string> | undefined

/** What parts say of a value, taken together: the view that rows are made of. */
export interface SchemaShape {
  readonly types: Types
  readonly nullable: boolean
  readonly members: ReadonlyMap<string, readonly Part[]>
  readonly required: ReadonlySet<string>
  /** What every item is; undefined where the schema does not say. */
  readonly items: readonly Part[] | undefined
  /** Items by position. */
  readonly tuple: readonly (readonly Part[])[]
  readonly description: string | undefined
  readonly constraints: readonly string[]
}

/** Nesting of combinators and references in one value; real schemas stay below ten. Deeper ones read as "any". */
const deepest = 64

/** Schemas read for one value. Unions that refer to each other have more paths through them than any real schema. */
const mostSchemas = 5_000

interface Reading {
  readonly models: Models
  left: number
}

const nothing: SchemaShape = {
  types: undefined,
  nullable: false,
  members: new Map(),
  required: new Set(),
  items: undefined,
  tuple: [],
  description: undefined,
  constraints: [],
}

/** Reads parts as one shape: references followed, `allOf` merged, the branches of `oneOf` and `anyOf` united. */
export function shapeOf(parts: readonly Part[], models: Models): SchemaShape {
  return shapeOfParts(parts, { models, left: mostSchemas }, [])
}

function shapeOfParts(parts: readonly Part[], reading: Reading, above: readonly Json[]): SchemaShape {
  return parts.map((part) => shapeOfPart(part, reading, above)).reduce(both, nothing)
}

function shapeOfPart(part: Part, reading: Reading, above: readonly Json[]): SchemaShape {
  if (part.kind === 'either') return unite(part.branches.map((branch) => shapeOfParts(branch, reading, above)))
  const { schema, document } = part
  // A schema above itself says nothing more: `A: {allOf: [{$ref: A}]}` ends here.
  if (!isJsonObject(schema) || above.includes(schema) || above.length >= deepest || reading.left <= 0) return nothing
  reading.left -= 1
  const within = [...above, schema]
  const ref = stringMember(schema, '$ref')
  if (ref !== undefined) {
    const found = resolveReference(ref, document, reading.models)
    const own = ownShape(schema, document)
    if (found === undefined) return { ...nothing, description: own.description, constraints: [`unresolved: ${ref}`] }
    const target = shapeOfPart({ kind: 'schema', ...found }, reading, within)
    // Draft 04 ignores what stands beside $ref; a description there is still meant for people.
    return { ...target, description: own.description ?? target.description }
  }
  const partOf = (inner: Json): Part => ({ kind: 'schema', schema: inner, document })
  let shape = ownShape(schema, document)
  for (const inner of arrayMember(schema, 'allOf')) shape = both(shape, shapeOfPart(partOf(inner), reading, within))
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = arrayMember(schema, keyword)
    if (branches.length === 0) continue
    shape = both(shape, unite(branches.map((inner) => shapeOfPart(partOf(inner), reading, within))))
  }
  return shape
}

function ownShape(schema: Json, document: Json): SchemaShape {
  const partOf = (inner: Json): readonly Part[] => [{ kind: 'schema', schema: inner, document }]
  const items = memberOf(schema, 'items')
  const tuple = isJsonArray(items) ? items : arrayMember(schema, 'prefixItems')
  const { types, nullable } = ownTypes(schema)
  return {
    types,
    nullable: nullable || memberOf(schema, 'nullable') === true || memberOf(schema, 'x-nullable') === true,
    members: new Map(Object.entries(objectMember(schema, 'properties')).map(([name, inner]) => [name, partOf(inner)])),
    required: new Set(arrayMember(schema, 'required').filter((name) => typeof name === 'string')),
    items: items === undefined || isJsonArray(items) ? undefined : partOf(items),
    tuple: tuple.map(partOf),
    description: stringMember(schema, 'description') ?? stringMember(schema, 'title'),
    constraints: constraintsOf(schema),
  }
}

function ownTypes(schema: Json): { readonly types: Types; readonly nullable: boolean } {
  const written = memberOf(schema, 'type')
  const named = (isJsonArray(written) ? written : [written]).filter((type) => typeof type === 'string')
  const names = named.length > 0 ? named : impliedTypes(schema)
  if (names.length === 0) return { types: undefined, nullable: false }
  const nullable = names.includes('null')
  // A value that can only be null keeps its type, so that the row says so.
  if (nullable && names.length === 1) return { types: new Set(names), nullable: false }
  return { types: new Set(names.filter((name) => name !== 'null')), nullable }
}

/** Many real schemas leave `type` out where the other keywords make it plain. */
function impliedTypes(schema: Json): readonly string[] {
  if (memberOf(schema, 'properties') !== undefined) return ['object']
  if (memberOf(schema, 'items') !== undefined) return ['array']
  const constant = memberOf(schema, 'const')
  const values = constant === undefined ? arrayMember(schema, 'enum') : [constant]
  return [...new Set(values.map(typeOfValue))]
}

function typeOfValue(value: Json): string {
  if (value === null) return 'null'
  if (isJsonArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function both(a: SchemaShape, b: SchemaShape): SchemaShape {
  if (a === nothing) return b
  if (b === nothing) return a
  const members = new Map(a.members)
  for (const [name, parts] of b.members) members.set(name, [...(members.get(name) ?? []), ...parts])
  const items = a.items === undefined ? b.items : [...a.items, ...(b.items ?? [])]
  const positions = Array.from({ length: Math.max(a.tuple.length, b.tuple.length) }, (_, at) => [
    ...(a.tuple[at] ?? []),
    ...(b.tuple[at] ?? []),
  ])
  return {
    types: commonTypes(a.types, b.types),
    // Strictly null must satisfy both; but `allOf: [{$ref}], nullable: true` is how OpenAPI 3.0 writers say "or null".
    nullable: a.nullable || b.nullable,
    members,
    required: new Set([...a.required, ...b.required]),
    items,
    tuple: positions,
    description: a.description ?? b.description,
    constraints: [...new Set([...a.constraints, ...b.constraints])],
  }
}

function commonTypes(a: Types, b: Types): Types {
  if (a === undefined) return b
  if (b === undefined) return a
  const allows = (types: ReadonlySet<string>, type: string): boolean =>
    types.has(type) || (type === 'integer' && types.has('number'))
  const common = new Set([...a, ...b].filter((type) => allows(a, type) && allows(b, type)))
  // Parts that contradict each other: no value fits, and the first part's word is as good as any.
  return common.size === 0 ? a : common
}

function unite(shapes: readonly SchemaShape[]): SchemaShape {
  const real = shapes.filter((shape) => !isNullOnly(shape))
  const first = real[0]
  if (first === undefined) return shapes[0] ?? nothing
  const nullable = real.length < shapes.length || real.some((shape) => shape.nullable)
  if (real.length === 1) return { ...first, nullable }
  const items = real.flatMap((shape) => (shape.items === undefined ? [] : [shape.items]))
  return {
    types: real.some((shape) => shape.types === undefined)
      ? undefined
      : new Set(real.flatMap((shape) => [...(shape.types ?? [])])),
    nullable,
    members: unitedMembers(real),
    required: new Set([...first.required].filter((name) => real.every((shape) => shape.required.has(name)))),
    items: items.length === 0 ? undefined : eitherOf(items),
    tuple: first.tuple,
    description: undefined,
    constraints: first.constraints.filter((text) => real.every((shape) => shape.constraints.includes(text))),
  }
}

function unitedMembers(shapes: readonly SchemaShape[]): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, (readonly Part[])[]>()
  for (const shape of shapes) {
    for (const [name, parts] of shape.members) {
      const branches = found.get(name)
      if (branches === undefined) found.set(name, [parts])
      else branches.push(parts)
    }
  }
  return new Map([...found].map(([name, branches]) => [name, eitherOf(branches)]))
}

function eitherOf(branches: readonly (readonly Part[])[]): readonly Part[] {
  const [only, ...others] = branches
  return only !== undefined && others.length === 0 ? only : [{ kind: 'either', branches }]
}

function isNullOnly(shape: SchemaShape): boolean {
  return shape.types?.size === 1 && shape.types.has('null')
}
