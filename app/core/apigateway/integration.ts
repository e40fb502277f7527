import type { Value } from './value.ts'

export type HttpVerb = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH' | 'OPTIONS' | 'HEAD'
export type MethodVerb = HttpVerb | 'ANY'
export type PassthroughBehavior = 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER'
export type ContentHandling = 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT'
export type IntegrationType = 'HTTP' | 'HTTP_PROXY' | 'AWS' | 'AWS_PROXY' | 'MOCK'

interface Calling {
  /** The verb of the integration request; ANY forwards the caller's. */
  readonly httpMethod: MethodVerb
  /** http(s) URL for HTTP types, `arn:…:apigateway:…` for AWS types. */
  readonly uri: Value
  /** 50–29000 unless a quota says otherwise; absent is AWS's 29000. */
  readonly timeoutInMillis?: number
  readonly cacheKeyParameters?: readonly string[]
  readonly cacheNamespace?: string
}
interface Transforming {
  /** Absent is AWS's WHEN_NO_MATCH. */
  readonly passthroughBehavior?: PassthroughBehavior
  readonly contentHandling?: ContentHandling
}
interface Connecting {
  readonly connectionType?: 'INTERNET' | 'VPC_LINK'
  readonly connectionId?: Value
  readonly tlsConfig?: { readonly insecureSkipVerification: boolean }
}
interface Signing {
  /** A role's ARN, or `arn:aws:iam::*:user/*` for the caller's identity; absent is the resource's own policy. */
  readonly credentials?: Value
}
interface Streaming {
  readonly responseTransferMode?: 'BUFFERED' | 'STREAM'
}

/**
 * What an integration is apart from its mappings, by type, each with just the members that AWS gives an effect there
 * (api-gateway facts 1.2; what AWS stores without effect is kept by the importers as a loss or an opaque member).
 */
export type IntegrationSettings =
  | ({ readonly type: 'HTTP' } & Calling & Transforming & Connecting)
  | ({ readonly type: 'HTTP_PROXY' } & Calling &
      Connecting &
      Streaming & { readonly contentHandling?: ContentHandling })
  | ({ readonly type: 'AWS' } & Calling & Transforming & Signing)
  | ({ readonly type: 'AWS_PROXY' } & Calling & Signing & Streaming & { readonly contentHandling?: ContentHandling })
  | ({ readonly type: 'MOCK' } & Transforming)
