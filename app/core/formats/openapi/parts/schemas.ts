import type { Json, JsonObject } from '../../../json/index.ts'
import { isJsonArray, isJsonObject, modelNameOf } from '../../../schema/index.ts'
import type { DocumentWriting } from './writing.ts'

/** Keywords of OpenAPI 3.0's schemas, with how their values hold schemas. Other keywords are of later drafts. */
const keywords: ReadonlyMap<string, 'plain' | 'schema' | 'list' | 'map'> = new Map([
  ...(
    [
      'title',
      'description',
      'type',
      'format',
      'enum',
      'default',
      'nullable',
      'multipleOf',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'minLength',
      'maxLength',
      'pattern',
      'minItems',
      'maxItems',
      'uniqueItems',
      'minProperties',
      'maxProperties',
      'required',
      'discriminator',
      'readOnly',
      'writeOnly',
      'xml',
      'externalDocs',
      'example',
      'deprecated',
      '$ref',
      'definitions',
    ] as const
  ).map((name) => [name, 'plain'] as const),
  ...(['allOf', 'oneOf', 'anyOf'] as const).map((name) => [name, 'list'] as const),
  ...(['not', 'items', 'additionalProperties'] as const).map((name) => [name, 'schema'] as const),
  ['properties', 'map'],
])

/** What API Gateway takes and does not heed (developer guide, "known issues"; formats facts). */
const ignored: readonly string[] = [
  'example',
  'readOnly',
  'discriminator',
  'default',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
]

/**
 * A schema as OpenAPI 3.0 writes it: `#/components/schemas/` for models, `nullable` for a null among the types, the
 * forms of draft 04 for those of later drafts. Keywords that 3.0 has no word for are left out and noted.
 */
export function schemaTo30(schema: Json, writing: DocumentWriting): Json {
  if (!isJsonObject(schema)) return schema === false ? { not: {} } : {}
  const written: Record<string, Json> = {}
  const put = (name: string, value: Json): void => {
    // A member called __proto__ would set the prototype by assignment; no keyword is called that.
    if (keywords.has(name) || name.startsWith('x-')) written[name] = value
    if (ignored.includes(name)) writing.note('ignored', name)
  }
  for (const [name, value] of Object.entries(schema)) {
    const later = laterForms.get(name)
    if (later !== undefined && later(value, put, writing)) continue
    if (!keywords.has(name) && !name.startsWith('x-')) {
      if (!silentlyDropped.includes(name)) writing.note('dropped', name)
      continue
    }
    put(name, inner(name, value, writing))
  }
  return written
}

/** Of the draft, not of the data: nothing is lost without them. */
const silentlyDropped: readonly string[] = ['$schema', '$id', 'id', '$comment', '$anchor']

type LaterForm = (value: Json, put: (name: string, value: Json) => void, writing: DocumentWriting) => boolean

/** Forms of draft 04 and 2020-12 that 3.0 says otherwise; each returns whether it did. */
const laterForms: ReadonlyMap<string, LaterForm> = new Map<string, LaterForm>([
  [
    '$ref',
    (value, put, writing) => {
      const name = typeof value === 'string' ? modelNameOf(value) : undefined
      if (name === undefined || !writing.models.has(name)) return false
      put('$ref', `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      return true
    },
  ],
  [
    'type',
    (value, put, writing) => {
      if (value === 'null') return putOnlyNull(put)
      if (!isJsonArray(value)) return false
      const types = value.filter((type) => type !== 'null')
      const [only] = types
      if (only === undefined) return putOnlyNull(put)
      if (types.length === 1) put('type', only)
      else writing.note('dropped', 'type (a list of several)')
      if (types.length < value.length) put('nullable', true)
      return true
    },
  ],
  [
    'const',
    (value, put) => {
      put('enum', [value])
      return true
    },
  ],
  [
    'examples',
    (value, put) => {
      if (!isJsonArray(value) || value[0] === undefined) return false
      put('example', value[0])
      return true
    },
  ],
  [
    'exclusiveMinimum',
    (value, put) => {
      if (typeof value !== 'number') return false
      put('minimum', value)
      put('exclusiveMinimum', true)
      return true
    },
  ],
  [
    'exclusiveMaximum',
    (value, put) => {
      if (typeof value !== 'number') return false
      put('maximum', value)
      put('exclusiveMaximum', true)
      return true
    },
  ],
  [
    'items',
    (value, put, writing) => {
      if (!isJsonArray(value)) return false
      writing.note('dropped', 'items (by position)')
      put('items', {})
      return true
    },
  ],
])

/** 3.0 has no null type: what can only be null is an enum of it. */
function putOnlyNull(put: (name: string, value: Json) => void): true {
  put('nullable', true)
  put('enum', [null])
  return true
}

/** Documents nest at most `MAXIMUM_NESTING` levels, so that recursion is safe. */
function inner(name: string, value: Json, writing: DocumentWriting): Json {
  switch (keywords.get(name)) {
    case 'schema':
      return typeof value === 'boolean' && name === 'additionalProperties' ? value : schemaTo30(value, writing)
    case 'list':
      return isJsonArray(value) ? value.map((part) => schemaTo30(part, writing)) : value
    case 'map':
      return isJsonObject(value) ? mapMembers(value, (member) => schemaTo30(member, writing)) : value
    default:
      return value
  }
}

/** The same members with other values. */
export function mapMembers(json: JsonObject, change: (value: Json, name: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, change(value, name)]))
}

/** Whether API Gateway takes a name for a model. */
export function isModelName(name: string): boolean {
  return /^[A-Za-z0-9]+$/.test(name)
}
