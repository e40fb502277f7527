import { appendPointer, type Json, type JsonObject } from '../../../json/index.ts'
import { definedMembers, dereference, withKept, withoutMembers } from '../../../openapi/index.ts'
import type { RequestParameter } from '../../../project/index.ts'
import {
  arrayMember,
  isJsonArray,
  isJsonObject,
  memberOf,
  objectMember,
  sampleOf,
  stringMember,
} from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import type { OperationReading } from './reading.ts'
import { schemaTo30 } from './schemas.ts'
import { idOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

/** OpenAPI's places and API Gateway's; cookies are none of them. */
const places: ReadonlyMap<string, RequestParameter['in']> = new Map([
  ['path', 'path'],
  ['query', 'querystring'],
  ['header', 'header'],
])
const types: readonly RequestParameter['type'][] = ['string', 'number', 'integer', 'boolean', 'array']

export interface ParametersRead {
  readonly parameters: readonly RequestParameter[]
  /** What they hold beside what the project models, and those it does not model at all, as OpenAPI parameters. */
  readonly kept: readonly Json[]
}

/** The parameters of an operation, the path item's among them; path variables first, in path order, all of the path's. */
export function readParameters(reading: OperationReading, item: JsonObject, operation: JsonObject): ParametersRead {
  const found = new Map<string, JsonObject>()
  const owners = [
    { owner: item, pointer: reading.pointer.slice(0, reading.pointer.lastIndexOf('/')) },
    { owner: operation, pointer: reading.pointer },
  ]
  for (const { owner, pointer } of owners) {
    arrayMember(owner, 'parameters').forEach((json, index) => {
      const at = appendPointer(appendPointer(pointer, 'parameters'), index)
      const parameter = dereference(reading.document.root, json)
      if (parameter.kind === 'value') found.set(keyOf(parameter.value), parameter.value)
      else reportUnresolved(reading, at, parameter.kind === 'unresolved' ? parameter.ref : JSON.stringify(json))
    })
  }
  const declared = [...found.values()]
  const variables = pathVariables(reading.path).map(
    (name) => found.get(`path ${name}`) ?? { name, in: 'path', required: true, schema: { type: 'string' } },
  )
  const others = declared.filter((parameter) => stringMember(parameter, 'in') !== 'path')
  const modelled = [...variables, ...others.filter(isModelled)]
  for (const parameter of others.filter((candidate) => !isModelled(candidate))) reportUnmodelled(reading, parameter)
  const stray = declared.filter(
    (parameter) => stringMember(parameter, 'in') === 'path' && !variables.includes(parameter),
  )
  for (const parameter of stray) reportStray(reading, parameter)
  return {
    parameters: modelled.map((json, index) => readParameter(reading, json, index)),
    kept: [
      ...modelled.map(keptOf).filter((rest) => Object.keys(rest).length > 2),
      ...others.filter((json) => !isModelled(json)),
    ],
  }
}

/** Variables of a path, `{proxy+}` by its bare name. */
export function pathVariables(path: string): readonly string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+?)\+?\}/g)].map((match) => match[1] ?? ''))]
}

/** The parameters as OpenAPI 3.0 writes them, with what an import kept of them. */
export function writeParameters(
  parameters: readonly RequestParameter[],
  kept: readonly Json[],
  writing: DocumentWriting,
): readonly Json[] {
  const rests = new Map(kept.filter(isJsonObject).map((rest) => [keyOf(rest), rest]))
  const written = parameters.map((parameter) => {
    const place = parameter.in === 'querystring' ? 'query' : parameter.in
    const rest = rests.get(`${place} ${parameter.name}`) ?? {}
    const plain = definedMembers({
      name: parameter.name,
      in: place,
      required: parameter.in === 'path' ? true : parameter.required,
      description: parameter.description,
      schema: schemaOf(parameter, memberOf(rest, 'schema'), writing),
    })
    return withKept(plain, withoutMembers(rest, ['schema']))
  })
  const unmodelled = [...rests.values()].filter((rest) => !isModelled(rest))
  return [...written, ...unmodelled]
}

function keyOf(parameter: JsonObject): string {
  return `${stringMember(parameter, 'in')} ${stringMember(parameter, 'name')}`
}

function isModelled(parameter: JsonObject): boolean {
  return places.has(stringMember(parameter, 'in') ?? '') && stringMember(parameter, 'name') !== undefined
}

function readParameter(reading: OperationReading, json: JsonObject, index: number): RequestParameter {
  const place = places.get(stringMember(json, 'in') ?? '') ?? 'querystring'
  const description = stringMember(json, 'description')
  const sample = sampleText(reading, json)
  return {
    id: idOf(reading.id, `p${index + 1}`),
    in: place,
    name: stringMember(json, 'name') ?? '',
    required: place === 'path' || memberOf(json, 'required') === true,
    type: typeOf(reading, json),
    ...(description !== undefined && { description }),
    ...(sample !== undefined && { sample }),
  }
}

/** The name and place of a parameter, and what of it the project does not model. */
function keptOf(json: JsonObject): JsonObject {
  const schema = memberOf(json, 'schema')
  const modelled = ['required', 'description', ...(isPlainSchema(schema) ? ['schema'] : [])]
  const rest = withoutMembers(json, modelled)
  // A description that is no text cannot be modelled, but kept.
  const description = memberOf(json, 'description')
  return description === undefined || typeof description === 'string' ? rest : { ...rest, description }
}

/** A schema that says no more than a parameter's type does. */
function isPlainSchema(schema: Json | undefined): boolean {
  const text = JSON.stringify(schema ?? { type: 'string' })
  return types.some((type) => text === JSON.stringify(plainSchema(type)))
}

function plainSchema(type: RequestParameter['type']): Json {
  return type === 'array' ? { type, items: { type: 'string' } } : { type }
}

function typeOf(reading: OperationReading, json: JsonObject): RequestParameter['type'] {
  const schema = dereference(reading.document.root, memberOf(json, 'schema'))
  if (schema.kind !== 'value') return 'string'
  const written = memberOf(schema.value, 'type')
  const names: readonly Json[] = isJsonArray(written) ? written : [written ?? null]
  return types.find((type) => names.includes(type)) ?? 'string'
}

/** The value that a document gives as an example; what a schema alone suggests is for the sample request. */
function sampleText(reading: OperationReading, json: JsonObject): string | undefined {
  const [first] = Object.values(objectMember(json, 'examples'))
  const named = dereference(reading.document.root, first)
  const schema = memberOf(json, 'schema')
  const value =
    memberOf(json, 'example') ??
    (named.kind === 'value' ? memberOf(named.value, 'value') : undefined) ??
    memberOf(schema, 'example')
  return value === undefined ? undefined : textOf(value)
}

/** How a value is written in a path, a query or a header; of a list the first item. */
export function textOf(value: Json): string {
  if (typeof value === 'string') return value
  if (isJsonArray(value)) return value[0] === undefined ? '' : textOf(value[0])
  return JSON.stringify(value)
}

/** A value for a parameter that has no example: what its schema suggests. */
export function suggestedText(reading: OperationReading, parameter: RequestParameter, kept: readonly Json[]): string {
  const rest = kept.find(
    (json) =>
      stringMember(json, 'name') === parameter.name && places.get(stringMember(json, 'in') ?? '') === parameter.in,
  )
  const schema = memberOf(rest, 'schema')
  if (schema === undefined)
    return parameter.type === 'string' || parameter.type === 'array'
      ? parameter.name
      : textOf(sampleOf({ type: parameter.type }, new Map()))
  const value = sampleOf({ title: parameter.name, ...(isJsonObject(schema) ? schema : {}) }, reading.document.models)
  return value === 'text' ? parameter.name : textOf(value)
}

function schemaOf(parameter: RequestParameter, kept: Json | undefined, writing: DocumentWriting): Json {
  if (!isJsonObject(kept)) return plainSchema(parameter.type)
  const written = memberOf(kept, 'type')
  const names: readonly Json[] = isJsonArray(written) ? written : [written ?? null]
  const fits =
    written === undefined ||
    names.includes(parameter.type) ||
    (parameter.type === 'string' && !types.some((type) => names.includes(type)))
  // Somebody chose another type since: what the schema said of the old one no longer holds.
  return fits ? schemaTo30(kept, writing) : plainSchema(parameter.type)
}

function reportUnresolved(reading: OperationReading, pointer: string, what: string): void {
  reading.document.report(
    'openapi/unresolved-reference',
    'warning',
    pointer,
    `The parameter ${what} leads nowhere and is left out.`,
  )
}

function reportUnmodelled(reading: OperationReading, parameter: JsonObject): void {
  const name = stringMember(parameter, 'name') ?? '?'
  const place = stringMember(parameter, 'in') ?? '?'
  reading.document.lose(openApiLosses.parameterPlace(name, place), reading.pointer)
}

function reportStray(reading: OperationReading, parameter: JsonObject): void {
  const name = stringMember(parameter, 'name') ?? '?'
  const message = `The path ${reading.path} has no variable {${name}}, which its parameters declare.`
  reading.document.report('openapi/stray-path-parameter', 'warning', reading.pointer, message)
}
