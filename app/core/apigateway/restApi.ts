import type { Json } from '../json/index.ts'
import type { ContentHandling, IntegrationSettings, MethodVerb } from './integration.ts'
import type { Value } from './value.ts'

/** A REST API in AWS's own shapes: what a deployment would hold. The simulator reads this and knows no rules. */
export interface RestApi {
  readonly name: string
  readonly models: readonly Model[]
  readonly binaryMediaTypes: readonly string[]
  readonly gatewayResponses: readonly GatewayResponse[]
}

export interface Model {
  readonly name: string
  readonly contentType: string
  readonly description?: string
  /** JSON Schema, draft 04. */
  readonly schema: Json
}

export type AuthorizationType = 'NONE' | 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS'

/** Maps are used where AWS has JSON objects keyed by what people name, so that `__proto__` is a name like any other. */
export interface Method {
  /** The resource path, such as `/orders/{orderId}` or `/{proxy+}`. */
  readonly path: string
  readonly httpMethod: MethodVerb
  readonly authorizationType: AuthorizationType
  /** The authorizer's id, or what a deployment resolves to it; CUSTOM and COGNITO_USER_POOLS need one. */
  readonly authorizer?: Value
  readonly apiKeyRequired: boolean
  /** `method.request.{path|querystring|header}.NAME` → required. */
  readonly requestParameters: ReadonlyMap<string, boolean>
  /** Content type → model name. */
  readonly requestModels: ReadonlyMap<string, string>
  readonly requestValidator: { readonly body: boolean; readonly parameters: boolean }
  readonly integration: Integration
  readonly methodResponses: readonly MethodResponse[]
}

export type Integration = IntegrationSettings & {
  /** `integration.request.{path|querystring|header}.NAME` → mapping expression. */
  readonly requestParameters: ReadonlyMap<string, Value>
  /** Content type → template. */
  readonly requestTemplates: ReadonlyMap<string, Value>
  readonly responses: readonly IntegrationResponse[]
}

export interface IntegrationResponse {
  readonly statusCode: string
  /** Java regular expression over the backend's status (or a Lambda error's message); absent is the default response. */
  readonly selectionPattern?: string
  readonly responseParameters: ReadonlyMap<string, Value>
  /** A null template is stored as null: the body passes through. */
  readonly responseTemplates: ReadonlyMap<string, Value | null>
  readonly contentHandling?: ContentHandling
}

export interface MethodResponse {
  readonly statusCode: string
  readonly responseParameters: ReadonlyMap<string, boolean>
  readonly responseModels: ReadonlyMap<string, string>
}

export interface GatewayResponse {
  readonly type: string
  readonly statusCode?: string
  readonly responseParameters: ReadonlyMap<string, Value>
  readonly responseTemplates: ReadonlyMap<string, Value>
}
