import { appendPointer, type Json, type JsonObject, parseJson } from '../../../json/index.ts'
import type { Shape } from '../../../mapping/index.ts'
import { definedMembers, dereference, withKept, withoutMembers } from '../../../openapi/index.ts'
import type { RequestBody } from '../../../project/index.ts'
import { inferSchema, isJsonObject, memberOf, modelNameOf, objectMember, stringMember } from '../../../schema/index.ts'
import type { OperationReading } from './reading.ts'
import { schemaTo30 } from './schemas.ts'
import { idOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

export interface BodyRead {
  readonly bodies: readonly RequestBody[]
  /** The request body without what the project models; undefined where nothing is left. */
  readonly kept: JsonObject | undefined
}

/** The bodies that an operation takes, one a content type. */
export function readBody(reading: OperationReading, operation: JsonObject): BodyRead {
  const found = dereference(reading.document.root, memberOf(operation, 'requestBody'))
  if (found.kind === 'unresolved') {
    const pointer = appendPointer(reading.pointer, 'requestBody')
    const message = `The request body ${found.ref} leads nowhere and is left out.`
    reading.document.report('openapi/unresolved-reference', 'warning', pointer, message)
  }
  if (found.kind !== 'value') return { bodies: [], kept: undefined }
  const content = Object.entries(objectMember(found.value, 'content'))
  const bodies = content.map(([contentType, media], index) => ({
    id: idOf(reading.id, `b${index + 1}`),
    contentType,
    shape: shapeOf(reading, media),
  }))
  const rests = content.flatMap(([contentType, media]): [string, Json][] => {
    const rest = isJsonObject(media) ? withoutMembers(media, ['schema']) : {}
    return Object.keys(rest).length > 0 ? [[contentType, rest]] : []
  })
  const kept = withoutMembers(found.value, ['content'])
  const whole = rests.length > 0 ? { ...kept, content: Object.fromEntries(rests) } : kept
  return { bodies, kept: Object.keys(whole).length > 0 ? whole : undefined }
}

/** The request body as OpenAPI 3.0 writes it; undefined where the method takes none. */
export function writeBody(
  bodies: readonly RequestBody[],
  kept: JsonObject,
  writing: DocumentWriting,
): Json | undefined {
  if (bodies.length === 0) return undefined
  const keptContent = objectMember(kept, 'content')
  const content = bodies.map((body): [string, Json] => {
    const rest = memberOf(keptContent, body.contentType)
    return [body.contentType, withKept(mediaOf(body.shape, writing), isJsonObject(rest) ? rest : {})]
  })
  return { ...withoutMembers(kept, ['content']), content: Object.fromEntries(content) }
}

function shapeOf(reading: OperationReading, media: Json): Shape {
  const schema = memberOf(media, 'schema')
  if (schema === undefined) return { kind: 'schema', schema: {} }
  const name = modelNameOf(stringMember(schema, '$ref') ?? '')
  return name !== undefined && reading.document.models.has(name) ? { kind: 'model', name } : { kind: 'schema', schema }
}

/** The media type object of a shape. A sample gives its schema too, because API Gateway takes models from schemas only. */
function mediaOf(shape: Shape, writing: DocumentWriting): JsonObject {
  switch (shape.kind) {
    case 'model':
      return { schema: modelReference(shape.name) }
    case 'schema':
      return isEmpty(shape.schema) ? {} : { schema: schemaTo30(shape.schema, writing) }
    case 'sample': {
      const example = parseJson(shape.text).root
      return definedMembers({
        schema: schemaTo30(inferSchema(shape.text).root, writing),
        example: example ?? shape.text,
      })
    }
  }
}

/** `{"$ref": "#/components/schemas/Order"}`. */
export function modelReference(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` }
}

function isEmpty(schema: Json): boolean {
  return isJsonObject(schema) && Object.keys(schema).length === 0
}

/** The value that a document gives as an example of a content type; undefined where it gives none. */
export function exampleOf(
  reading: OperationReading,
  kept: JsonObject | undefined,
  contentType: string,
): Json | undefined {
  const media = memberOf(objectMember(kept, 'content'), contentType)
  const example = memberOf(media, 'example')
  if (example !== undefined) return example
  for (const json of Object.values(objectMember(media, 'examples'))) {
    const found = dereference(reading.document.root, json)
    const value = found.kind === 'value' ? memberOf(found.value, 'value') : undefined
    if (value !== undefined) return value
  }
  return undefined
}
