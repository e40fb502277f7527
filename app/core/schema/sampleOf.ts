import type { Json } from '../json/index.ts'
import { arrayMember, isJsonArray, isJsonObject, memberOf, objectMember, stringMember } from './jsonAccess.ts'
import { type Models, type SchemaPlace, resolveReference } from './resolve.ts'
import { sampleNumber, sampleText } from './sampleText.ts'

/** Levels of a sample; beyond, only what is required is filled in, and nothing at twice that. */
const depthShown = 8

/** Values of a sample: more would be a document to search, not a sample to read. */
const mostValues = 2_000

interface Sampling {
  readonly models: Models
  left: number
}

/**
 * A value that the schema describes, the same every time: examples, defaults and enums where it has them, else short
 * plain values; optional members included, an array of one item, the first branch of a union. A recursive schema ends
 * where it meets itself. What keywords ask together is met where they ask little: a `pattern` without an example is not.
 */
export function sampleOf(schema: Json, models: Models): Json {
  return sampleAt({ models, left: mostValues }, [{ schema, document: schema }], '', [])
}

function sampleAt(sampling: Sampling, places: readonly SchemaPlace[], name: string, above: readonly Json[]): Json {
  sampling.left -= 1
  // Past the end only required members still ask: null keeps their names, and the work within bounds.
  if (sampling.left < -mostValues) return null
  const plain = places.flatMap((place) => flatten(place, sampling.models, []))
  const given = firstOf(plain, givenValue)
  if (given !== undefined) return given
  const type = firstOf(plain, typeOf) ?? 'string'
  const number = (keyword: string): number | undefined => firstOf(plain, ({ schema }) => numberAt(schema, keyword))
  switch (type) {
    case 'object':
      return sampleObject(sampling, plain, above)
    case 'array':
      return sampleArray(sampling, plain, name, above)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'integer':
    case 'number':
      return sampleNumber({
        minimum: exclusive(plain, 'minimum', 'exclusiveMinimum', 1),
        maximum: exclusive(plain, 'maximum', 'exclusiveMaximum', -1),
        multipleOf: number('multipleOf'),
        integer: type === 'integer',
      })
    default: {
      const format = firstOf(plain, ({ schema }) => stringMember(schema, 'format'))
      return sampleText(name, format, number('minLength'), number('maxLength'))
    }
  }
}

function sampleObject(sampling: Sampling, plain: readonly SchemaPlace[], above: readonly Json[]): Json {
  if (above.length >= depthShown * 2) return {}
  const schemas = plain.map((place) => place.schema)
  const required = new Set(plain.flatMap(({ schema }) => arrayMember(schema, 'required')))
  const members = new Map<string, SchemaPlace[]>()
  for (const { schema, document } of plain) {
    for (const [name, inner] of Object.entries(objectMember(schema, 'properties'))) {
      members.set(name, [...(members.get(name) ?? []), { schema: inner, document }])
    }
  }
  const filled: (readonly [string, Json])[] = []
  for (const [name, places] of members) {
    const deep =
      above.length >= depthShown || sampling.left <= 0 || meets(places, [...above, ...schemas], sampling.models)
    if (deep && !required.has(name)) continue
    filled.push([name, sampleAt(sampling, places, name, [...above, ...schemas.slice(0, 1)])])
  }
  return Object.fromEntries(filled)
}

function sampleArray(sampling: Sampling, plain: readonly SchemaPlace[], name: string, above: readonly Json[]): Json {
  const place = firstOf(plain, ({ schema, document }) => {
    const items = memberOf(schema, 'items')
    return items === undefined ? undefined : { items, document }
  })
  if (place === undefined || above.length >= depthShown * 2) return []
  const { items, document } = place
  if (isJsonArray(items)) {
    return items.map((inner) => sampleAt(sampling, [{ schema: inner, document }], name, above))
  }
  if (sampling.left <= 0 || meets([{ schema: items, document }], above, sampling.models)) return []
  return [sampleAt(sampling, [{ schema: items, document }], name, [...above, items])]
}

/** Whether places lead back to a schema that is being sampled already. */
function meets(places: readonly SchemaPlace[], above: readonly Json[], models: Models): boolean {
  return places.some((place) => flatten(place, models, []).some(({ schema }) => above.includes(schema)))
}

/** The plain schemas that hold together at a place: references followed, `allOf` opened, first branches taken. */
function flatten(place: SchemaPlace, models: Models, above: readonly Json[]): readonly SchemaPlace[] {
  const { schema, document } = place
  if (!isJsonObject(schema) || above.includes(schema) || above.length > 64) return []
  const within = [...above, schema]
  const ref = stringMember(schema, '$ref')
  if (ref !== undefined) {
    const target = resolveReference(ref, document, models)
    return target === undefined ? [] : flatten(target, models, within)
  }
  const inner = [...arrayMember(schema, 'allOf')]
  for (const keyword of ['oneOf', 'anyOf']) {
    const branch = arrayMember(schema, keyword).find((candidate) => memberOf(candidate, 'type') !== 'null')
    if (branch !== undefined) inner.push(branch)
  }
  return [place, ...inner.flatMap((part) => flatten({ schema: part, document }, models, within))]
}

/** What the schema's writer gave as a value. A list under `examples` is JSON Schema's; a map there is OpenAPI's, not a schema's. */
function givenValue({ schema }: SchemaPlace): Json | undefined {
  const constant = memberOf(schema, 'example') ?? memberOf(schema, 'x-example') ?? arrayMember(schema, 'examples')[0]
  return constant ?? memberOf(schema, 'default') ?? memberOf(schema, 'const') ?? arrayMember(schema, 'enum')[0]
}

function typeOf({ schema }: SchemaPlace): string | undefined {
  const written = memberOf(schema, 'type')
  const names = (isJsonArray(written) ? written : [written]).filter((name) => typeof name === 'string')
  const name = names.find((candidate) => candidate !== 'null') ?? names[0]
  if (name !== undefined) return name
  if (memberOf(schema, 'properties') !== undefined) return 'object'
  return memberOf(schema, 'items') === undefined ? undefined : 'array'
}

/** A limit, moved by one step where it is exclusive, as draft 04 (a flag) or later drafts (a number) say it. */
function exclusive(plain: readonly SchemaPlace[], keyword: string, flag: string, step: 1 | -1): number | undefined {
  return firstOf(plain, ({ schema }) => {
    const beyond = numberAt(schema, flag)
    if (beyond !== undefined) return beyond + step
    const limit = numberAt(schema, keyword)
    return limit !== undefined && memberOf(schema, flag) === true ? limit + step : limit
  })
}

function numberAt(schema: Json, keyword: string): number | undefined {
  const value = memberOf(schema, keyword)
  return typeof value === 'number' ? value : undefined
}

function firstOf<T>(places: readonly SchemaPlace[], read: (place: SchemaPlace) => T | undefined): T | undefined {
  for (const place of places) {
    const value = read(place)
    if (value !== undefined) return value
  }
  return undefined
}
