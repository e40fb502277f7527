import type { Json, JsonObject } from '../json/index.ts'
import { isJsonObject, memberOf, objectMember, stringMember } from '../schema/index.ts'
import { definedMembers, withoutMembers } from './edit.ts'

/** In 2.0 these stand in the parameter or header itself; in 3.0 in its schema. */
const schemaKeywords = [
  'type',
  'format',
  'items',
  'default',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'enum',
  'multipleOf',
]

/** A parameter of 2.0 as 3.0 writes it; one that is a reference to nowhere stays as it is. */
export function upgradeParameter(parameter: Json): Json {
  if (!isJsonObject(parameter) || Object.hasOwn(parameter, '$ref')) return parameter
  const { schema, rest } = splitSchema(parameter)
  return definedMembers({
    ...withoutMembers(rest, ['collectionFormat', 'x-example']),
    schema,
    ...collectionStyle(parameter),
    example: memberOf(parameter, 'example') ?? memberOf(parameter, 'x-example'),
  })
}

/** The body or form parameters of an operation as one request body; undefined where there are none. */
export function upgradeRequestBody(parameters: readonly Json[], consumes: readonly string[]): Json | undefined {
  const body = parameters.find((parameter) => stringMember(parameter, 'in') === 'body')
  if (body !== undefined) {
    const media = definedMembers({ schema: memberOf(body, 'schema'), example: memberOf(body, 'x-example') })
    return definedMembers({
      description: memberOf(body, 'description'),
      required: memberOf(body, 'required'),
      content: Object.fromEntries(consumes.map((type) => [type, media])),
      // OpenAPI 3 has no name for a body; generators keep it under this extension.
      'x-codegen-request-body-name': stringMember(body, 'name') === 'body' ? undefined : memberOf(body, 'name'),
    })
  }
  return parameters.length === 0 ? undefined : formBody(parameters, consumes)
}

function formBody(fields: readonly Json[], consumes: readonly string[]): Json {
  const isFile = (field: Json): boolean => stringMember(field, 'type') === 'file'
  const properties = fields.map((field): [string, Json] => {
    const { schema } = splitSchema(isJsonObject(field) ? field : {})
    const described = definedMembers({ ...schema, description: memberOf(field, 'description') })
    return [
      stringMember(field, 'name') ?? '',
      isFile(field) ? { ...described, type: 'string', format: 'binary' } : described,
    ]
  })
  const required = fields
    .filter((field) => memberOf(field, 'required') === true)
    .map((field) => stringMember(field, 'name') ?? '')
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  }
  const forms = consumes.filter((type) => type.includes('form'))
  const fallback = fields.some(isFile) ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  return { content: Object.fromEntries((forms.length > 0 ? forms : [fallback]).map((type) => [type, { schema }])) }
}

/** A response of 2.0, or a list member of `responses`, as 3.0 writes it. */
export function upgradeResponse(response: Json, produces: readonly string[]): Json {
  if (!isJsonObject(response) || Object.hasOwn(response, '$ref')) return response
  const schema = memberOf(response, 'schema')
  const examples = objectMember(response, 'examples')
  const types = schema === undefined ? Object.keys(examples) : [...new Set([...produces, ...Object.keys(examples)])]
  const content = types.map((type): [string, Json] => [
    type,
    definedMembers({ schema, example: memberOf(examples, type) }),
  ])
  const headers = Object.entries(objectMember(response, 'headers')).map(([name, header]): [string, Json] => [
    name,
    upgradeHeader(header),
  ])
  return definedMembers({
    ...withoutMembers(response, ['schema', 'examples', 'headers']),
    headers: headers.length > 0 ? Object.fromEntries(headers) : undefined,
    content: content.length > 0 ? Object.fromEntries(content) : undefined,
  })
}

function upgradeHeader(header: Json): Json {
  if (!isJsonObject(header) || Object.hasOwn(header, '$ref')) return header
  const { schema, rest } = splitSchema(header)
  return definedMembers({ ...withoutMembers(rest, ['collectionFormat']), schema })
}

function splitSchema(json: JsonObject): { readonly schema: JsonObject; readonly rest: JsonObject } {
  const schema = Object.fromEntries(Object.entries(json).filter(([name]) => schemaKeywords.includes(name)))
  return { schema, rest: withoutMembers(json, schemaKeywords) }
}

/** How a list is written: `csv` is 2.0's default, repeating the parameter is 3.0's. */
function collectionStyle(parameter: JsonObject): JsonObject {
  if (stringMember(parameter, 'type') !== 'array') return {}
  switch (stringMember(parameter, 'collectionFormat') ?? 'csv') {
    case 'multi':
      return { explode: true }
    case 'ssv':
      return { style: 'spaceDelimited', explode: false }
    case 'pipes':
      return { style: 'pipeDelimited', explode: false }
    case 'tsv':
      return { 'x-collection-format': 'tsv' }
    default:
      return stringMember(parameter, 'in') === 'query' ? { explode: false } : {}
  }
}
