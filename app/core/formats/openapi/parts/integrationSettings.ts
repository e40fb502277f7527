import type {
  ContentHandling,
  IntegrationSettings,
  IntegrationType,
  MethodVerb,
  PassthroughBehavior,
  Value,
} from '../../../apigateway/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import { definedMembers } from '../../../openapi/index.ts'
import { isJsonArray, memberOf } from '../../../schema/index.ts'
import { jsonOf, valueOf, wordOf } from './value.ts'

const verbs: readonly MethodVerb[] = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY']

export interface SettingsRead {
  readonly settings: IntegrationSettings
  /** The document's members that the settings say; every other one is kept as it is. */
  readonly used: readonly string[]
}

/**
 * An integration apart from its mappings and responses. Words are read in any case. A missing verb is POST for AWS
 * types (Lambda takes no other), the method's own for HTTP types.
 */
export function readSettings(json: JsonObject, type: IntegrationType, verb: MethodVerb): SettingsRead {
  const settings = settingsOf(json, type, verb)
  const isWritten = (name: string): boolean => Object.hasOwn(json, name)
  const isMissing = (name: string): boolean =>
    (name === 'httpMethod' && verbOf(json) === undefined) ||
    (name === 'uri' && valueOf(memberOf(json, 'uri')) === undefined)
  return { settings, used: Object.keys(settings).filter((name) => isWritten(name) && !isMissing(name)) }
}

/** The settings as members of `x-amazon-apigateway-integration`, words in lower case where API Gateway's exports do so. */
export function writeSettings(settings: IntegrationSettings, kept: JsonObject): JsonObject {
  const { type } = settings
  const transforming = 'passthroughBehavior' in settings ? settings.passthroughBehavior.toLowerCase() : undefined
  const common = { type: type.toLowerCase() }
  if (settings.type === 'MOCK') {
    return definedMembers({ ...common, passthroughBehavior: transforming, contentHandling: settings.contentHandling })
  }
  // First-class integrations of HTTP APIs name a service instead of a URI; they are kept, and are nobody's to complete.
  const isNamed = settings.uri === '' && Object.hasOwn(kept, 'integrationSubtype')
  const connecting = settings.type === 'HTTP' || settings.type === 'HTTP_PROXY' ? settings : undefined
  const signing = settings.type === 'AWS' || settings.type === 'AWS_PROXY' ? settings : undefined
  const streaming = settings.type === 'HTTP_PROXY' || settings.type === 'AWS_PROXY' ? settings : undefined
  return definedMembers({
    ...common,
    httpMethod: isNamed ? undefined : settings.httpMethod,
    uri: isNamed ? undefined : jsonOf(settings.uri),
    credentials: signing?.credentials === undefined ? undefined : jsonOf(signing.credentials),
    connectionType: connecting?.connectionType,
    connectionId: connecting?.connectionId === undefined ? undefined : jsonOf(connecting.connectionId),
    tlsConfig: connecting?.tlsConfig === undefined ? undefined : { ...connecting.tlsConfig },
    passthroughBehavior: transforming,
    contentHandling: settings.contentHandling,
    timeoutInMillis: settings.timeoutInMillis,
    cacheNamespace: settings.cacheNamespace,
    cacheKeyParameters: settings.cacheKeyParameters,
    responseTransferMode: streaming?.responseTransferMode,
  })
}

function settingsOf(json: JsonObject, type: IntegrationType, verb: MethodVerb): IntegrationSettings {
  const { passthroughBehavior, contentHandling, connection, credentials, streaming, calling } = optionalMembers(json)
  if (type === 'MOCK') return { type, ...passthroughBehavior, ...contentHandling }
  const uri = valueOf(memberOf(json, 'uri')) ?? ''
  const isAws = type === 'AWS' || type === 'AWS_PROXY'
  const call = { httpMethod: verbOf(json) ?? (isAws ? 'POST' : verb), uri, ...calling, ...contentHandling }
  switch (type) {
    case 'HTTP':
      return { type, ...call, ...connection, ...passthroughBehavior }
    case 'HTTP_PROXY':
      return { type, ...call, ...connection, ...streaming }
    case 'AWS':
      return { type, ...call, ...credentials, ...passthroughBehavior }
    case 'AWS_PROXY':
      return { type, ...call, ...credentials, ...streaming }
  }
}

function verbOf(json: JsonObject): MethodVerb | undefined {
  const written = memberOf(json, 'httpMethod')
  return written === 'x-amazon-apigateway-any-method' ? 'ANY' : wordOf(written, verbs)
}

interface OptionalMembers {
  readonly passthroughBehavior: { readonly passthroughBehavior?: PassthroughBehavior }
  readonly contentHandling: { readonly contentHandling?: ContentHandling }
  readonly connection: {
    readonly connectionType?: 'INTERNET' | 'VPC_LINK'
    readonly connectionId?: Value
    readonly tlsConfig?: { readonly insecureSkipVerification: boolean }
  }
  readonly credentials: { readonly credentials?: Value }
  readonly streaming: { readonly responseTransferMode?: 'BUFFERED' | 'STREAM' }
  readonly calling: {
    readonly timeoutInMillis?: number
    readonly cacheKeyParameters?: readonly string[]
    readonly cacheNamespace?: string
  }
}

/** The optional members whose values are what they should be, by what they are about. */
function optionalMembers(json: JsonObject): OptionalMembers {
  const passthroughBehavior = wordOf(memberOf(json, 'passthroughBehavior'), [
    'WHEN_NO_MATCH',
    'WHEN_NO_TEMPLATES',
    'NEVER',
  ])
  const contentHandling = wordOf(memberOf(json, 'contentHandling'), ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'])
  const connectionType = wordOf(memberOf(json, 'connectionType'), ['INTERNET', 'VPC_LINK'])
  const responseTransferMode = wordOf(memberOf(json, 'responseTransferMode'), ['BUFFERED', 'STREAM'])
  const connectionId = valueOf(memberOf(json, 'connectionId'))
  const credentials = valueOf(memberOf(json, 'credentials'))
  const insecureSkipVerification = memberOf(memberOf(json, 'tlsConfig'), 'insecureSkipVerification')
  const timeout = memberOf(json, 'timeoutInMillis')
  const timeoutInMillis =
    typeof timeout === 'number'
      ? timeout
      : typeof timeout === 'string' && /^\d+$/.test(timeout)
        ? Number(timeout)
        : undefined
  const cacheKeyParameters = stringsOf(json, 'cacheKeyParameters')
  const cacheNamespace = memberOf(json, 'cacheNamespace')
  return {
    passthroughBehavior: passthroughBehavior === undefined ? {} : { passthroughBehavior },
    contentHandling: contentHandling === undefined ? {} : { contentHandling },
    connection: {
      ...(connectionType !== undefined && { connectionType }),
      ...(connectionId !== undefined && { connectionId }),
      ...(typeof insecureSkipVerification === 'boolean' && { tlsConfig: { insecureSkipVerification } }),
    },
    credentials: credentials === undefined ? {} : { credentials },
    streaming: responseTransferMode === undefined ? {} : { responseTransferMode },
    calling: {
      ...(timeoutInMillis !== undefined && { timeoutInMillis }),
      ...(cacheKeyParameters !== undefined && { cacheKeyParameters }),
      ...(typeof cacheNamespace === 'string' && { cacheNamespace }),
    },
  }
}

function stringsOf(json: JsonObject, name: string): readonly string[] | undefined {
  const list = memberOf(json, name)
  if (!isJsonArray(list)) return undefined
  const texts = list.filter((item) => typeof item === 'string')
  return texts.length === list.length ? texts : undefined
}
