import type { Json, JsonObject } from '../../../json/index.ts'
import { dereference, withKept, withoutMembers } from '../../../openapi/index.ts'
import type { ProjectMethodResponse } from '../../../project/index.ts'
import { isJsonObject, memberOf, modelNameOf, objectMember, stringMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import { modelReference } from './body.ts'
import type { OperationReading } from './reading.ts'
import { mapMembers, schemaTo30 } from './schemas.ts'
import { idOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

export interface MethodResponsesRead {
  readonly responses: readonly ProjectMethodResponse[]
  /** By status, what the project does not model; whole responses where the key is no status: `default`, `2XX`. */
  readonly kept: JsonObject
}

/** API Gateway's own form of a status. */
const status = /^[1-5]\d\d$/

/** The method responses: status, headers and models. Schemas that stand inline are kept, because a response names a model. */
export function readMethodResponses(reading: OperationReading, operation: JsonObject): MethodResponsesRead {
  const responses: ProjectMethodResponse[] = []
  const kept: [string, Json][] = []
  for (const [key, json] of Object.entries(objectMember(operation, 'responses'))) {
    const found = dereference(reading.document.root, json)
    if (!status.test(key) || found.kind !== 'value') {
      kept.push([key, json])
      continue
    }
    const content = Object.entries(objectMember(found.value, 'content'))
    const models = content.flatMap(([contentType, media]) => {
      const model = modelNameOf(stringMember(memberOf(media, 'schema'), '$ref') ?? '')
      return model !== undefined && reading.document.models.has(model) ? [{ contentType, model }] : []
    })
    const headers = Object.keys(objectMember(found.value, 'headers'))
    responses.push({ id: idOf(reading.id, `s${responses.length + 1}`), statusCode: key, headers, models })
    const rest = keptOf(key, found.value, new Set(models.map((model) => model.contentType)))
    if (Object.keys(rest).length > 0) kept.push([key, rest])
  }
  return { responses, kept: Object.fromEntries(kept) }
}

/** The responses as OpenAPI 3.0 writes them. */
export function writeMethodResponses(
  responses: readonly ProjectMethodResponse[],
  kept: JsonObject,
  writing: DocumentWriting,
  method: string,
): JsonObject {
  const written = new Map<string, Json>()
  for (const { statusCode, headers, models } of responses) {
    if (written.has(statusCode)) writing.lose(openApiLosses.responseStatus(statusCode), '/methodResponses', method)
    const rest = memberOf(kept, statusCode)
    written.set(statusCode, writeResponse({ statusCode, headers, models }, isJsonObject(rest) ? rest : {}, writing))
  }
  const others = Object.entries(kept).filter(([key]) => !status.test(key))
  return Object.fromEntries([
    ...written,
    ...others.map(([key, json]): [string, Json] => [key, responseTo30(json, writing)]),
  ])
}

function keptOf(key: string, response: JsonObject, modelled: ReadonlySet<string>): JsonObject {
  const plainDescription = memberOf(response, 'description') === defaultDescription(key)
  const headers = Object.entries(objectMember(response, 'headers')).filter(
    ([, header]) => JSON.stringify(header) !== JSON.stringify(plainHeader),
  )
  const content = Object.entries(objectMember(response, 'content')).flatMap(([type, media]): [string, Json][] => {
    if (!modelled.has(type)) return [[type, media]]
    const rest = isJsonObject(media) ? withoutMembers(media, ['schema']) : {}
    return Object.keys(rest).length > 0 ? [[type, rest]] : []
  })
  return {
    ...withoutMembers(response, ['headers', 'content', ...(plainDescription ? ['description'] : [])]),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(content.length > 0 && { content: Object.fromEntries(content) }),
  }
}

function writeResponse(response: Omit<ProjectMethodResponse, 'id'>, kept: JsonObject, writing: DocumentWriting): Json {
  const { statusCode, headers, models } = response
  const description = stringMember(kept, 'description') ?? defaultDescription(statusCode)
  const keptHeaders = objectMember(kept, 'headers')
  const writtenHeaders = headers.map((name): [string, Json] => [name, memberOf(keptHeaders, name) ?? plainHeader])
  const content = models.map(({ contentType, model }): [string, Json] => [
    contentType,
    { schema: modelReference(model) },
  ])
  const rest = responseTo30(withoutMembers(kept, ['description', 'headers']), writing)
  const plain = {
    description,
    ...(headers.length > 0 && { headers: Object.fromEntries(writtenHeaders) }),
    ...(content.length > 0 && { content: Object.fromEntries(content) }),
  }
  return withKept(plain, isJsonObject(rest) ? rest : {})
}

/** A kept response with its schemas in 3.0's form. */
function responseTo30(json: Json, writing: DocumentWriting): Json {
  if (!isJsonObject(json) || !isJsonObject(memberOf(json, 'content'))) return json
  const content = mapMembers(objectMember(json, 'content'), (media) => {
    const schema = memberOf(media, 'schema')
    return isJsonObject(media) && schema !== undefined ? { ...media, schema: schemaTo30(schema, writing) } : media
  })
  return { ...json, content }
}

/** What API Gateway's own exports write. */
function defaultDescription(statusCode: string): string {
  return `${statusCode} response`
}

const plainHeader: Json = { schema: { type: 'string' } }
