import type { Json, JsonObject } from '../../../json/index.ts'
import type { Authorization, MethodRequest } from '../../../project/index.ts'
import { arrayMember, isJsonArray, isJsonObject, memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import type { OperationReading } from './reading.ts'
import { jsonOf, wordOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

type Access = Pick<MethodRequest, 'authorization' | 'apiKeyRequired'>

/** What one security requirement asks of a client. */
type Requirement =
  | { readonly kind: 'apiKey' }
  | { readonly kind: 'authorization'; readonly authorization: Authorization }
  | { readonly kind: 'other' }

export interface SecurityRead extends Access {
  /** Requirements that the project does not model. */
  readonly kept: readonly Json[] | undefined
}

/** Who may call an operation. Requirements beside each other and one after the other are alike to API Gateway. */
export function readSecurity(reading: OperationReading, operation: JsonObject): SecurityRead {
  const schemes = objectMember(objectMember(reading.document.root, 'components'), 'securitySchemes')
  const signed = wordOf(memberOf(objectMember(operation, 'x-amazon-apigateway-auth'), 'type'), ['AWS_IAM'])
  let authorization: Authorization = { type: signed ?? 'NONE' }
  let apiKeyRequired = false
  const written = memberOf(operation, 'security')
  const kept: Json[] = []
  for (const json of isJsonArray(written) ? written : []) {
    const rest: [string, Json][] = []
    for (const [name, scopes] of Object.entries(isJsonObject(json) ? json : {})) {
      const requirement = requirementOf(name, memberOf(schemes, name), scopes)
      if (requirement.kind === 'apiKey') apiKeyRequired = true
      else if (requirement.kind === 'authorization') authorization = requirement.authorization
      else {
        rest.push([name, scopes])
        reading.document.lose(openApiLosses.security(name), reading.pointer)
      }
    }
    if (rest.length > 0 || (isJsonObject(json) && Object.keys(json).length === 0)) kept.push(Object.fromEntries(rest))
  }
  const isEmptied = kept.length === 0 && (written === undefined || arrayMember(operation, 'security').length > 0)
  return { authorization, apiKeyRequired, kept: isEmptied ? undefined : kept }
}

/** Names of the schemes that this export adds where the document has none that says the same. */
const ownSchemes = {
  apiKey: ['api_key', { type: 'apiKey', name: 'x-api-key', in: 'header' }],
  signature: [
    'sigv4',
    { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
  ],
} as const

/**
 * Names of the schemes that an export would write again by itself, and that a method asks for: as for validators, they are
 * not kept. An authorizer that an export could only name is one of them.
 */
export function ownSecuritySchemes(schemes: JsonObject, used: readonly Access[]): readonly string[] {
  const written: [string, Json][] = []
  for (const { authorization, apiKeyRequired } of used) {
    if (apiKeyRequired) written.push([...ownSchemes.apiKey])
    if (authorization.type === 'AWS_IAM') written.push([...ownSchemes.signature])
    else if (authorization.type !== 'NONE')
      written.push([authorizerName(authorization), undefinedAuthorizer(authorization)])
  }
  return written
    .filter(([name, json]) => JSON.stringify(memberOf(schemes, name)) === JSON.stringify(json))
    .map(([name]) => name)
}

/** The security schemes of an exported document: the imported document's own, and those that methods ask for. */
export interface SecuritySchemes {
  /** The requirements of a method, with what an import kept; undefined where there are none. */
  requirementsOf(
    access: Access,
    kept: readonly Json[] | undefined,
    writing: DocumentWriting,
    method: string,
  ): Json | undefined
  list(): JsonObject
}

export function createSecuritySchemes(kept: JsonObject): SecuritySchemes {
  const schemes = new Map<string, Json>(Object.entries(kept))
  const named = (fits: (requirement: Requirement) => boolean, [own, scheme]: readonly [string, Json]): string => {
    for (const [name, json] of schemes) if (fits(requirementOf(name, json, []))) return name
    let name = own
    for (let count = 2; schemes.has(name); count++) name = `${own}${count}`
    schemes.set(name, scheme)
    return name
  }
  return {
    list: () => Object.fromEntries(schemes),
    requirementsOf({ authorization, apiKeyRequired }, others, writing, method) {
      const requirements: Json[] = []
      if (authorization.type === 'AWS_IAM') {
        const isSigned = (found: Requirement): boolean =>
          found.kind === 'authorization' && found.authorization.type === 'AWS_IAM'
        requirements.push({ [named(isSigned, ownSchemes.signature)]: [] })
      } else if (authorization.type !== 'NONE') {
        const name = authorizerName(authorization)
        if (!schemes.has(name)) {
          schemes.set(name, undefinedAuthorizer(authorization))
          writing.lose(openApiLosses.authorizer(name), '/request/authorization', method)
        }
        requirements.push(Object.fromEntries([[name, [...(authorization.scopes ?? [])]]]))
      }
      if (apiKeyRequired) requirements.push({ [named((found) => found.kind === 'apiKey', ownSchemes.apiKey)]: [] })
      return requirements.length === 0 && others === undefined ? undefined : [...requirements, ...(others ?? [])]
    },
  }
}

function requirementOf(name: string, scheme: Json | undefined, scopes: Json): Requirement {
  if (stringMember(scheme, 'type') !== 'apiKey') return { kind: 'other' }
  const authtype = stringMember(scheme, 'x-amazon-apigateway-authtype')?.toLowerCase()
  if (authtype === 'awssigv4') return { kind: 'authorization', authorization: { type: 'AWS_IAM' } }
  const authorizer = memberOf(scheme, 'x-amazon-apigateway-authorizer')
  if (authorizer !== undefined || authtype !== undefined) {
    const type = stringMember(authorizer, 'type')?.toLowerCase() ?? authtype
    const listed = isJsonArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : []
    const scoped = listed.length > 0 ? { scopes: listed } : {}
    const authorization: Authorization = {
      type: type === 'cognito_user_pools' ? 'COGNITO_USER_POOLS' : 'CUSTOM',
      authorizer: name,
      ...scoped,
    }
    return { kind: 'authorization', authorization }
  }
  const isKey = stringMember(scheme, 'name')?.toLowerCase() === 'x-api-key'
  return isKey ? { kind: 'apiKey' } : { kind: 'other' }
}

function authorizerName({ authorizer }: Authorization): string {
  if (authorizer === undefined) return 'authorizer'
  const json = jsonOf(authorizer)
  return typeof json === 'string' ? json : JSON.stringify(json)
}

function undefinedAuthorizer({ type }: Authorization): Json {
  const authtype = type === 'COGNITO_USER_POOLS' ? 'cognito_user_pools' : 'custom'
  return { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': authtype }
}
