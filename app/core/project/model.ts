import type { AuthorizationType, ContentHandling, IntegrationSettings, MethodVerb, Value } from '../apigateway/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import type { Id, Mapping, ParameterRule, Shape } from '../mapping/index.ts'
import type { ApiChecks } from './sharing/apiChecks.ts'

/**
 * The project file, NAME.patchbay.json: the truth that lines, templates, previews and exports are derived from.
 * Members that this version does not know stay in the objects they were found in and are written back.
 */
export interface Project {
  readonly version: 1
  readonly api: Api
  readonly methods: readonly ProjectMethod[]
}

export interface Api {
  readonly name: string
  readonly description?: string
  readonly models: readonly ProjectModel[]
  readonly binaryMediaTypes: readonly string[]
  readonly stageVariables: readonly StageVariable[]
  readonly gatewayResponses?: readonly ProjectGatewayResponse[]
  readonly target: DeploymentTarget
  /** What every method does unless it says otherwise. */
  readonly defaults?: ApiDefaults
  /** What the team asks of its methods, and how problems are to be taken. */
  readonly checks?: ApiChecks
  /** What an imported OpenAPI document holds beside what the project models; written back on export. */
  readonly openapi?: JsonObject
}

/** What every method of an API does unless it says otherwise. */
export interface ApiDefaults {
  /** Headers and query parameters sent by every method that has no rule of its own for them. */
  readonly parameters: readonly ParameterRule[]
  /** Answers to errors, of methods that have none of that selection pattern; methods without a backend's answer have none. */
  readonly integrationResponses: readonly ProjectIntegrationResponse[]
  /** Put before endpoints of HTTP integrations that begin with `/`; may hold `${stageVariables.host}`. */
  readonly baseUrl?: string
}

export interface ProjectModel {
  readonly id: Id
  readonly name: string
  readonly contentType: string
  readonly description?: string
  readonly schema: Json
}

export interface StageVariable {
  readonly id: Id
  readonly name: string
  /** The value that simulations use. */
  readonly value: string
}

export interface ProjectGatewayResponse {
  readonly type: string
  readonly statusCode?: string
  readonly parameters: readonly { readonly name: string; readonly value: Value }[]
  readonly templates: readonly { readonly key: string; readonly vtl: Value }[]
}

/** What ARNs and endpoints are made for when a simulation or an export needs them. */
export interface DeploymentTarget {
  readonly partition: string
  readonly region: string
  readonly accountId: string
  readonly stage: string
}

export interface ProjectMethod {
  readonly id: Id
  readonly path: string
  readonly verb: MethodVerb
  readonly operationName?: string
  readonly request: MethodRequest
  readonly integration: IntegrationSettings
  readonly mapping: Mapping
  readonly integrationResponses: readonly ProjectIntegrationResponse[]
  readonly methodResponses: readonly ProjectMethodResponse[]
  readonly testCases: readonly TestCase[]
  /** Ids of the API's defaults that this method does without. */
  readonly withoutDefaults?: readonly Id[]
  /** What the imported operation holds beside what the project models. */
  readonly openapi?: JsonObject
}

export interface MethodRequest {
  /** Path variables first, in path order; then as people ordered them. */
  readonly parameters: readonly RequestParameter[]
  readonly bodies: readonly RequestBody[]
  readonly validator: { readonly body: boolean; readonly parameters: boolean }
  readonly authorization: Authorization
  readonly apiKeyRequired: boolean
}

export interface RequestParameter {
  readonly id: Id
  readonly in: 'path' | 'querystring' | 'header'
  readonly name: string
  readonly required: boolean
  /** As its schema says; parameters are strings to API Gateway. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array'
  readonly description?: string
  readonly sample?: string
}

export interface RequestBody {
  readonly id: Id
  readonly contentType: string
  readonly shape: Shape
}

export interface Authorization {
  readonly type: AuthorizationType
  readonly authorizer?: Value
  readonly scopes?: readonly string[]
}

export interface ProjectIntegrationResponse {
  readonly id: Id
  readonly statusCode: string
  /** Java regular expression; absent is the default response. */
  readonly selectionPattern?: string
  readonly contentHandling?: ContentHandling
  /** What is known of the backend's body; where it is absent, the samples' answers tell. */
  readonly shape?: Shape
  readonly mapping: Mapping
}

export interface ProjectMethodResponse {
  readonly id: Id
  readonly statusCode: string
  readonly headers: readonly string[]
  /** Content type → model name. */
  readonly models: readonly { readonly contentType: string; readonly model: string }[]
}

/** A sample; with `expect`, a test case. */
export interface TestCase {
  readonly id: Id
  readonly name: string
  readonly request: SampleRequest
  /** Members of `$context` that this sample sets. */
  readonly context?: JsonObject
  readonly stageVariables?: readonly { readonly name: string; readonly value: string }[]
  readonly backend?: SampleResponse
  readonly expect?: Expectation
}

export type SamplePairs = readonly { readonly name: string; readonly value: string }[]

export interface SampleRequest {
  /** Values of the path variables. */
  readonly path: SamplePairs
  readonly query: SamplePairs
  readonly headers: SamplePairs
  readonly body: string
  /** The client sends bytes, and `body` is their base64. */
  readonly isBase64Encoded?: true
}

export interface SampleResponse {
  readonly status: number
  readonly headers: SamplePairs
  readonly body: string
  /** The backend answers with bytes, and `body` is their base64. */
  readonly isBase64Encoded?: true
}

/** `json`: the same value, whatever the white space and the order of members; else the same text. */
export type BodyComparison = 'text' | 'json'

/** Each member that is present must hold exactly. */
export interface Expectation {
  readonly integrationRequest?: {
    readonly method?: string
    readonly url?: string
    readonly headers?: SamplePairs
    readonly body?: string
    readonly bodyAs?: BodyComparison
    /** What is sent are bytes, and `body` is their base64; where it is absent, either will do. */
    readonly isBase64Encoded?: true
  }
  readonly methodResponse?: {
    readonly status?: number
    readonly headers?: SamplePairs
    readonly body?: string
    readonly bodyAs?: BodyComparison
    readonly isBase64Encoded?: true
  }
}
