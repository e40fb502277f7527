import type { Json, JsonObject } from '../json/index.ts'
import { arrayMember, isJsonArray, isJsonObject, memberOf, objectMember, stringMember } from '../schema/index.ts'
import { definedMembers, withMember, withoutMembers } from './edit.ts'
import { dereference } from './reference.ts'
import { upgradeParameter, upgradeRequestBody, upgradeResponse } from './upgradeOperation.ts'
import { upgradeSecurityScheme } from './upgradeSecurity.ts'

/** Members of a 2.0 document whose place is another in 3.0. */
const moved = [
  'swagger',
  'info',
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'components',
]

/** Verbs of a path item, in the order documents are written in; the last is API Gateway's own. */
export const operationMembers: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'options',
  'head',
  'trace',
  'x-amazon-apigateway-any-method',
]

/**
 * A Swagger 2.0 document as OpenAPI 3.0 says the same. Parameters stand where they are used instead of in a list of
 * their own; members that 2.0 does not know (extensions, and what people invented) stay where they were.
 */
export function upgradeDocument(root: JsonObject): JsonObject {
  const responses = Object.entries(objectMember(root, 'responses')).map(([name, response]): [string, Json] => [
    name,
    upgradeResponse(response, mediaTypes(root, root, 'produces')),
  ])
  const schemes = Object.entries(objectMember(root, 'securityDefinitions'))
  const components = definedMembers({
    schemas: memberOf(root, 'definitions'),
    responses: responses.length > 0 ? Object.fromEntries(responses) : undefined,
    securitySchemes:
      schemes.length > 0
        ? Object.fromEntries(schemes.map(([name, scheme]) => [name, upgradeSecurityScheme(scheme)]))
        : undefined,
    ...objectMember(root, 'components'),
  })
  const paths = Object.entries(objectMember(root, 'paths')).map(([path, item]): [string, Json] => [
    path,
    upgradePathItem(root, item),
  ])
  const upgraded = {
    openapi: '3.0.1',
    ...definedMembers({ info: memberOf(root, 'info'), servers: serversOf(root) }),
    ...withoutMembers(root, moved),
    paths: Object.fromEntries(paths),
    ...(Object.keys(components).length > 0 && { components }),
  }
  const rewritten = rewriteReferences(upgraded)
  return isJsonObject(rewritten) ? rewritten : upgraded
}

function serversOf(root: JsonObject): Json | undefined {
  const host = memberOf(root, 'host')
  const basePath = stringMember(root, 'basePath') ?? ''
  if (typeof host === 'string') {
    const schemes = arrayMember(root, 'schemes').filter((scheme) => typeof scheme === 'string')
    return (schemes.length > 0 ? schemes : ['https']).map((scheme) => ({
      url: `${scheme}://${host}${basePath.replace(/\/$/, '')}`,
    }))
  }
  if (host !== undefined) return [{ url: host }]
  return basePath === '' || basePath === '/' ? undefined : [{ url: basePath }]
}

function upgradePathItem(root: JsonObject, json: Json): Json {
  const found = dereference(root, json)
  if (found.kind !== 'value') return json
  const item = found.value
  const shared = arrayMember(item, 'parameters').map((parameter) => resolved(root, parameter))
  const entries = Object.entries(item).flatMap(([name, member]): [string, Json][] => {
    if (name === 'parameters') return []
    return [
      [name, operationMembers.includes(name) && isJsonObject(member) ? upgradeOperation(root, member, shared) : member],
    ]
  })
  return Object.fromEntries(entries)
}

function upgradeOperation(root: JsonObject, operation: JsonObject, shared: readonly Json[]): Json {
  const own = arrayMember(operation, 'parameters').map((parameter) => resolved(root, parameter))
  const key = (parameter: Json): string => `${stringMember(parameter, 'in')} ${stringMember(parameter, 'name')}`
  const ownKeys = new Set(own.map(key))
  const all = [...shared.filter((parameter) => !ownKeys.has(key(parameter))), ...own]
  const isBody = (parameter: Json): boolean => ['body', 'formData'].includes(stringMember(parameter, 'in') ?? '')
  const plain = all.filter((parameter) => !isBody(parameter)).map(upgradeParameter)
  const responses = objectMember(operation, 'responses')
  let upgraded = withoutMembers(operation, ['consumes', 'produces', 'schemes', 'parameters', 'responses'])
  if (plain.length > 0) upgraded = withMember(upgraded, 'parameters', plain)
  const body = upgradeRequestBody(all.filter(isBody), mediaTypes(root, operation, 'consumes'))
  if (body !== undefined) upgraded = withMember(upgraded, 'requestBody', body)
  const produces = mediaTypes(root, operation, 'produces')
  const answers = Object.entries(responses).map(([status, response]): [string, Json] => [
    status,
    upgradeResponse(response, produces),
  ])
  return withMember(upgraded, 'responses', Object.fromEntries(answers))
}

function resolved(root: JsonObject, parameter: Json): Json {
  const found = dereference(root, parameter)
  return found.kind === 'value' ? found.value : parameter
}

function mediaTypes(root: JsonObject, operation: JsonObject, member: 'consumes' | 'produces'): readonly string[] {
  const own = memberOf(operation, member) ?? memberOf(root, member)
  const types = isJsonArray(own) ? own.filter((type) => typeof type === 'string') : []
  return types.length > 0 ? types : ['application/json']
}

const renamed: readonly (readonly [string, string])[] = [
  ['#/definitions/', '#/components/schemas/'],
  ['#/responses/', '#/components/responses/'],
]

/** Documents nest at most `MAXIMUM_NESTING` levels when they get here, so that recursion is safe. */
function rewriteReferences(json: Json): Json {
  if (isJsonArray(json)) return json.map(rewriteReferences)
  if (!isJsonObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]): [string, Json] => {
      // An integration holds templates and expressions, never references into the document.
      if (name === 'x-amazon-apigateway-integration') return [name, value]
      if (name !== '$ref' || typeof value !== 'string') return [name, rewriteReferences(value)]
      const [from, to] = renamed.find(([prefix]) => value.startsWith(prefix)) ?? ['', '']
      return [name, `${to}${value.slice(from.length)}`]
    }),
  )
}
