import { shownValue } from '../../../apigateway/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import { definedMembers, operationMembers, withKept, withoutMembers } from '../../../openapi/index.ts'
import { type Api, createProject, type MethodRequest, type ProjectModel } from '../../../project/index.ts'
import { arrayMember, isJsonObject, memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import { gatewayResponsesMember, readGatewayResponses, writeGatewayResponses } from './gatewayResponses.ts'
import { drawingMember } from './operation.ts'
import { ownSecuritySchemes } from './security.ts'
import { ownValidators, validatorListMember } from './validator.ts'
import type { DocumentReading } from './reading.ts'
import { isModelName, schemaTo30 } from './schemas.ts'
import { idOf, valueOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

const binaryMember = 'x-amazon-apigateway-binary-media-types'
const modelled = ['openapi', 'info', 'paths', 'components', binaryMember, gatewayResponsesMember, drawingMember]

/** The version of an API whose document names none, which OpenAPI wants. */
const firstVersion = '1.0'

/** Root members of OpenAPI 3.1, which API Gateway does not import. */
const of31 = ['jsonSchemaDialect', 'webhooks']

/** Everything of a document but its operations, whose requests say which validators and security schemes are in use. */
export function readApi(reading: DocumentReading, requests: readonly MethodRequest[]): Api {
  const { root } = reading
  const info = objectMember(root, 'info')
  const title = valueOf(memberOf(info, 'title'))
  const description = stringMember(info, 'description')
  const gatewayResponses = readGatewayResponses(root)
  const types = arrayMember(root, binaryMember)
  const keptInfo = withoutMembers(info, [
    ...(typeof title === 'string' ? ['title'] : []),
    ...(description === undefined ? [] : ['description']),
    ...(memberOf(info, 'version') === firstVersion ? ['version'] : []),
  ])
  const components = keptComponents(objectMember(root, 'components'), requests)
  const validators = objectMember(root, validatorListMember)
  const keptValidators = withoutMembers(
    validators,
    ownValidators(
      root,
      requests.map((request) => request.validator),
    ),
  )
  const paths = keptPaths(reading)
  const kept = definedMembers({
    ...withoutMembers(
      root,
      types.every((type) => typeof type === 'string') ? modelled : modelled.filter((name) => name !== binaryMember),
    ),
    [validatorListMember]: filled(keptValidators),
    info: filled(keptInfo),
    paths: filled(paths),
    components: filled(components),
  })
  return {
    ...createProject(title === undefined ? 'API' : shownValue(title)).api,
    ...(description !== undefined && { description }),
    models: readModels(objectMember(objectMember(root, 'components'), 'schemas')),
    binaryMediaTypes: types.filter((type) => typeof type === 'string'),
    ...(gatewayResponses.length > 0 && { gatewayResponses }),
    ...(Object.keys(kept).length > 0 && { openapi: kept }),
  }
}

function keptComponents(components: JsonObject, requests: readonly MethodRequest[]): JsonObject {
  const schemes = objectMember(components, 'securitySchemes')
  const kept = filled(withoutMembers(schemes, ownSecuritySchemes(schemes, requests)))
  return {
    ...withoutMembers(components, ['schemas', 'securitySchemes']),
    ...(kept !== undefined && { securitySchemes: kept }),
  }
}

function readModels(schemas: JsonObject): readonly ProjectModel[] {
  return Object.entries(schemas).map(([name, schema], index) => ({
    id: idOf(`model-${index + 1}`),
    name,
    contentType: 'application/json',
    schema,
  }))
}

/** Of each path item what is no operation of API Gateway's: its servers, its extensions, its `trace`. */
function keptPaths(reading: DocumentReading): JsonObject {
  const entries = Object.entries(objectMember(reading.root, 'paths')).flatMap(([path, item]): [string, Json][] => {
    if (!path.startsWith('/')) return [[path, item]]
    const rest = isJsonObject(item)
      ? withoutMembers(item, ['parameters', '$ref', ...operationMembers.filter((verb) => verb !== 'trace')])
      : {}
    return Object.keys(rest).length > 0 ? [[path, rest]] : []
  })
  return Object.fromEntries(entries)
}

/** What a document says of the API besides its operations, in the order OpenAPI documents are read in. */
export interface WrittenApi {
  readonly info: JsonObject
  /** Root members that an import kept, `servers` and `tags` among them. */
  readonly others: JsonObject
  readonly models: JsonObject
  readonly binaryMediaTypes: Json | undefined
  readonly gatewayResponses: Json | undefined
}

export function writeApi(api: Api, writing: DocumentWriting): WrittenApi {
  const kept = api.openapi ?? {}
  const info = objectMember(kept, 'info')
  const keptTitle = valueOf(memberOf(info, 'title'))
  // A title that a deployment resolves stays one, until somebody gives the API another name.
  const isKept = keptTitle !== undefined && shownValue(keptTitle) === api.name
  const plain = definedMembers({
    title: isKept ? memberOf(info, 'title') : api.name,
    description: api.description,
    version: memberOf(info, 'version') ?? firstVersion,
  })
  for (const name of of31)
    if (memberOf(kept, name) !== undefined) writing.lose(openApiLosses.member31(name), '/api/openapi')
  const models = api.models.map(({ name, schema }, index): [string, Json] => {
    if (!isModelName(name)) writing.lose(openApiLosses.modelName(name), `/api/models/${index}/name`)
    return [name, schemaTo30(schema, writing)]
  })
  return {
    info: withKept(plain, withoutMembers(info, ['summary'])),
    others: withoutMembers(kept, ['info', 'paths', 'components', validatorListMember, ...of31]),
    models: Object.fromEntries(models),
    binaryMediaTypes: api.binaryMediaTypes.length > 0 ? api.binaryMediaTypes : undefined,
    gatewayResponses: writeGatewayResponses(api.gatewayResponses ?? []),
  }
}

function filled(json: JsonObject): JsonObject | undefined {
  return Object.keys(json).length > 0 ? json : undefined
}
