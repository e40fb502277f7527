import type { Json, JsonObject } from '../../json/index.ts'

/** The order in which members are written, over all objects of the model; what is not listed follows in its own order. */
const MEMBER_ORDER: readonly string[] = [
  'version',
  'api',
  'id',
  'kind',
  'type',
  'op',
  'fn',
  'how',
  'path',
  'verb',
  'in',
  'loop',
  'part',
  'key',
  'name',
  'partition',
  'region',
  'accountId',
  'stage',
  'note',
  'disabled',
  'description',
  'operationName',
  'statusCode',
  'code',
  'severity',
  'selectionPattern',
  'contentType',
  'required',
  'sample',
  'many',
  'means',
  'produces',
  'format',
  'arrays',
  'length',
  'method',
  'url',
  'status',
  'httpMethod',
  'uri',
  'credentials',
  'passthroughBehavior',
  'contentHandling',
  'timeoutInMillis',
  'connectionType',
  'connectionId',
  'tlsConfig',
  'insecureSkipVerification',
  'responseTransferMode',
  'cacheNamespace',
  'cacheKeyParameters',
  'models',
  'model',
  'binaryMediaTypes',
  'stageVariables',
  'gatewayResponses',
  'target',
  'checks',
  'request',
  'query',
  'headers',
  'integration',
  'shape',
  'body',
  'bodyAs',
  'parameters',
  'bodies',
  'payloads',
  'templates',
  'isBase64Encoded',
  'validator',
  'authorization',
  'authorizer',
  'scopes',
  'apiKeyRequired',
  'mapping',
  'integrationResponses',
  'methodResponses',
  'testCases',
  'methods',
  'schema',
  'text',
  'form',
  'prefix',
  'namespace',
  'xml',
  'fieldId',
  'when',
  'then',
  'to',
  'over',
  'lists',
  'source',
  'where',
  'left',
  'right',
  'of',
  'all',
  'value',
  'pattern',
  'list',
  'json',
  'parts',
  'args',
  'branches',
  'otherwise',
  'by',
  'vtl',
  'reads',
  'reason',
  'as',
  'policy',
  'absent',
  'null',
  'mismatch',
  'variables',
  'layout',
  'indent',
  'banner',
  'root',
  'node',
  'members',
  'items',
  'context',
  'backend',
  'expect',
  'integrationRequest',
  'methodResponse',
  'baseUrl',
  'defaults',
  'message',
  'verbs',
  'paths',
  'least',
  'types',
  'behaviors',
  'like',
  'rule',
  'ask',
  'rules',
  'severities',
  'suppressions',
  'withoutDefaults',
  'opaque',
  'shown',
  'openapi',
]
const RANK: ReadonlyMap<string, number> = new Map(MEMBER_ORDER.map((name, rank) => [name, rank]))

/** Members whose value is somebody else's document: kept as it stands. */
const OPAQUE: ReadonlySet<string> = new Set(['schema', 'openapi', 'context', 'opaque'])

/**
 * The document with the members of its objects in one order, so that equal projects print equally. Objects of the
 * model become plain ones (patches need them so); `__proto__` stays a member like any other.
 */
export function canonicalise(json: Json): Json {
  if (isArray(json)) return json.map(canonicalise)
  if (typeof json !== 'object' || json === null) return json
  const names = Object.keys(json)
  names.sort((a, b) => rankOf(a) - rankOf(b))
  const ordered: Record<string, Json> = {}
  for (const name of names) {
    const value = memberOf(json, name)
    const kept = isForeign(name) ? value : canonicalise(value)
    // Plain assignment would set the prototype for `__proto__`.
    Object.defineProperty(ordered, name, { value: kept, enumerable: true, configurable: true, writable: true })
  }
  return ordered
}

/** Whether what stands under a name is not of the model: somebody else's document, or a member that this version does not know. */
export function isForeign(name: string): boolean {
  return OPAQUE.has(name) || !RANK.has(name)
}

/** The model's member names in the order they are written. */
export function memberOrder(): readonly string[] {
  return MEMBER_ORDER
}

function rankOf(name: string): number {
  return RANK.get(name) ?? MEMBER_ORDER.length
}

function memberOf(json: JsonObject, name: string): Json {
  return (Object.getOwnPropertyDescriptor(json, name)?.value as Json | undefined) ?? null
}

function isArray(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}
