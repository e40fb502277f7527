import type { Diagnostic } from '../diagnostics/index.ts'
import type { JavaMap } from '../java/index.ts'
import type { TextRange } from '../text/index.ts'
import type { Origin } from '../vtl/index.ts'
import type { GatewayResponseType } from './gatewayResponseType.ts'
import type { Method, RestApi } from './restApi.ts'

/** Header and query pairs in the order they were sent; names may repeat. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** A request as a client sends it. */
export interface ClientRequest {
  readonly verb: string
  /** Without stage and query: `/orders/42`, percent-encoding as sent. */
  readonly path: string
  /** Decoded once, as API Gateway reads them. */
  readonly query: Pairs
  readonly headers: Pairs
  /** Text, or base64 of bytes when `isBase64Encoded`; '' is no body. */
  readonly body: string
  readonly isBase64Encoded?: boolean
}

export interface BackendResponse {
  readonly status: number
  readonly headers: Pairs
  readonly body: string
  readonly isBase64Encoded?: boolean
}

export interface SimulationInput {
  readonly restApi: RestApi
  readonly method: Method
  readonly request: ClientRequest
  /** Members that replace or join the default `$context` of this request; time and ids come from here alone. */
  readonly context: JavaMap
  readonly stageVariables: ReadonlyMap<string, string>
  /** Without one, the simulation ends at the integration request. */
  readonly backend?: BackendResponse
  /**
   * What ends the call where the simulation does not look: the authorizer, an API key, throttling, a firewall; or, of
   * INTEGRATION_FAILURE and INTEGRATION_TIMEOUT, the connection to the backend.
   */
  readonly givenFailure?: GatewayResponseType
  /** Whether to return `provenance`. */
  readonly traced?: boolean
  /** As TestInvokeMethod: the method is called whatever the path; one that does not fit has no path variables. */
  readonly testInvoke?: boolean
}

export interface IntegrationRequest {
  readonly method: string
  readonly url: string
  readonly headers: Pairs
  readonly body: string
  readonly isBase64Encoded: boolean
}

export interface HttpResponse {
  readonly status: number
  readonly headers: Pairs
  readonly body: string
  /** Whether `body` is base64 of bytes. */
  readonly isBase64Encoded?: boolean
}

/** One decision taken on the way: what, why, and whether AWS is known to decide so. */
export interface TraceStep {
  readonly stage:
    | 'route'
    | 'authorization'
    | 'validation'
    | 'parameters'
    | 'template-selection'
    | 'content-handling'
    | 'template'
    | 'overrides'
    | 'uri'
    | 'headers'
    | 'backend'
    | 'selection'
    | 'response-parameters'
    | 'response-template'
    | 'response-headers'
    | 'gateway-response'
  readonly sentence: string
  readonly unverified?: true
}

/** Which part of the integration request a span's offsets count in. */
export type RequestPart =
  | { readonly kind: 'url' }
  | { readonly kind: 'header'; readonly index: number }
  | { readonly kind: 'body' }

/**
 * A stretch of the integration request and what made it: UTF-16 offsets into the url, the header's value or the body.
 * `template`: the stretch of the request template of that key. `parameter`: the destination of the parameter mapping.
 */
export interface RequestSpan {
  readonly part: RequestPart
  readonly start: number
  readonly end: number
  readonly template?: { readonly key: string; readonly range: TextRange }
  readonly parameter?: string
  readonly origins: readonly Origin[]
}

/**
 * The same of the method response; origins below `body`, `rawBody` and `response.header` are the backend's. `template` is
 * the chosen integration response's or the gateway response's, but for overrides that the request template wrote: these
 * say `side: 'request'`, and their origins are the client's.
 */
export interface ResponseSpan extends Omit<RequestSpan, 'part'> {
  readonly part: Exclude<RequestPart, { readonly kind: 'url' }>
  readonly side?: 'request'
}

interface Outcome {
  readonly trace: readonly TraceStep[]
  /** TestInvokeMethod's execution log, without the date prefixes. */
  readonly log: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** Empty unless traced. */
  readonly provenance: readonly RequestSpan[]
  /** Of a traced run that has a method response. */
  readonly responseProvenance?: readonly ResponseSpan[]
  /** Index of the integration response that was chosen; absent where none was, or none is looked for. */
  readonly integrationResponse?: number
}

export type SimulationOutcome =
  | (Outcome & {
      readonly kind: 'request'
      readonly integrationRequest: IntegrationRequest
      readonly methodResponse?: HttpResponse
    })
  | (Outcome & { readonly kind: 'mock'; readonly statusCode: number; readonly methodResponse?: HttpResponse })
  | (Outcome & {
      readonly kind: 'gatewayResponse'
      readonly type: GatewayResponseType
      readonly methodResponse: HttpResponse
      /** Index of the API's own gateway response that answered; absent where it was API Gateway's. */
      readonly gatewayResponse?: number
      /** Present where one had been sent before it failed. */
      readonly integrationRequest?: IntegrationRequest
    })
