import type { ContentHandling } from '../apigateway/index.ts'
import type { Id, Shape } from '../mapping/index.ts'
import type { ProjectGatewayResponse, ProjectMethodResponse } from './model.ts'

/** Changes of what comes back. */
export type ResponseCommand =
  /**
   * Changes the response given, or adds one, `like` another where that is given; '' takes a pattern, a handling or a
   * shape away.
   */
  | {
      readonly type: 'setIntegrationResponse'
      readonly method: Id
      readonly response?: Id
      readonly like?: Id
      readonly statusCode?: string
      readonly selectionPattern?: string
      readonly contentHandling?: ContentHandling | ''
      /** What is known of the backend's body. */
      readonly shape?: Shape | ''
    }
  | { readonly type: 'removeIntegrationResponse'; readonly method: Id; readonly response: Id }
  /** Declares the status, or replaces the lists given of it. */
  | {
      readonly type: 'setMethodResponse'
      readonly method: Id
      readonly statusCode: string
      readonly headers?: readonly string[]
      readonly models?: ProjectMethodResponse['models']
    }
  | { readonly type: 'removeMethodResponse'; readonly method: Id; readonly statusCode: string }
  /** `expression` as AWS writes it, `integration.response.header.X`; without one the header is not mapped any more. */
  | {
      readonly type: 'setResponseMapping'
      readonly method: Id
      readonly response: Id
      readonly header: string
      readonly expression?: string
    }
  | {
      readonly type: 'setResponseTemplate'
      readonly method: Id
      readonly response: Id
      readonly key: string
      readonly text?: string
    }
  | {
      readonly type: 'setGatewayResponse'
      readonly gatewayType: string
      readonly to?: Omit<ProjectGatewayResponse, 'type'>
    }
